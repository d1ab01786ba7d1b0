using System.Globalization;
using KpiService.Configuration;
using KpiService.Jira;
using KpiService.Sample;
using KpiService.Storage;
using KpiService.Storage.Rows;
using KpiService.Sync;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Cli;

/// <summary>
/// The sample Jira of a database: its seed and its birth are stored there, so that the same world goes on after a restart.
/// </summary>
internal static class SampleWorld
{
    private const string Instance = "sample";
    private const string Projects = "sample_projects";
    private const string Issues = "sample_issues";
    private const string Seed = "sample_seed";
    private const string BornAt = "sample_born_at";

    /// <summary>The world of this database; a new one, then stored, where it has none.</summary>
    /// <param name="asked">Used for a new world.</param>
    /// <exception cref="DatabaseKindException">The database holds real data.</exception>
    public static async Task<SampleOptions> OfAsync(KpiDatabase database, SampleOptions asked, TimeProvider time, CancellationToken ct)
    {
        await DatabaseKind.EnsureAsync(database, DataKind.Sample, ct);
        await using var context = database.CreateContext();
        var stored = await context.Meta.Where(m => m.Name.StartsWith("sample_")).ToDictionaryAsync(m => m.Name, m => m.Value, ct);
        if (stored.Count > 0)
            return Read(stored);
        var born = asked with { BornAt = time.GetUtcNow() };
        context.Meta.AddRange(Write(born));
        await context.SaveChangesAsync(ct);
        return born;
    }

    /// <summary>Puts the world under the HTTP client of the Jira module, in the place of the network.</summary>
    public static IServiceCollection AddSampleJira(this IServiceCollection services, SampleOptions world)
    {
        services.AddSingleton(new SyncSource(DataKind.Sample));
        services.AddSingleton(s => new SampleJiraHandler(world, s.GetRequiredService<TimeProvider>()));
        services.AddHttpClient(JiraServices.ClientName).ConfigurePrimaryHttpMessageHandler(s => s.GetRequiredService<SampleJiraHandler>());
        return services;
    }

    /// <summary>The instance that leads to it.</summary>
    public static InstanceOptions InstanceOptions =>
        new()
        {
            Name = Instance,
            Url = SampleJiraHandler.BaseUrl,
            Deployment = "cloud",
            Email = "demo@sample.invalid",
            Token = Instance,
        };

    private static SampleOptions Read(Dictionary<string, string> stored) =>
        new(
            int.Parse(stored[Projects], CultureInfo.InvariantCulture),
            int.Parse(stored[Issues], CultureInfo.InvariantCulture),
            int.Parse(stored[Seed], CultureInfo.InvariantCulture),
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(stored[BornAt], CultureInfo.InvariantCulture))
        );

    private static MetaRow[] Write(SampleOptions world) =>
        [
            new() { Name = Projects, Value = world.Projects.ToString(CultureInfo.InvariantCulture) },
            new() { Name = Issues, Value = world.Issues.ToString(CultureInfo.InvariantCulture) },
            new() { Name = Seed, Value = world.Seed.ToString(CultureInfo.InvariantCulture) },
            new()
            {
                Name = BornAt,
                Value = (world.BornAt ?? throw new InvalidOperationException("A world without birth cannot be met again."))
                    .ToUnixTimeMilliseconds()
                    .ToString(CultureInfo.InvariantCulture),
            },
        ];
}
