namespace KpiService.Tests.Testing.Drivers;

/// <summary>One service over the stored world for all tests that only ask it: starting one takes longer than most of them.</summary>
public sealed class StoredService : IAsyncLifetime
{
    private KpiServiceFactory? service;

    /// <summary>Nobody may change its data, options or clock.</summary>
    internal KpiServiceFactory Service => service ?? throw new InvalidOperationException("It isn't started.");

    public async Task InitializeAsync() => service = await KpiServiceFactory.StartAsync();

    public async Task DisposeAsync()
    {
        if (service is not null)
            await service.DisposeAsync();
    }
}

/// <summary>The tests that share it; they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class StoredServiceTests : ICollectionFixture<StoredService>
{
    public const string Name = "stored service";
}
