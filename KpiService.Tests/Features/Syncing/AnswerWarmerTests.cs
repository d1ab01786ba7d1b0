using KpiService.Features.Syncing;
using KpiService.Snapshot;
using KpiService.Storage;
using KpiService.Tests.Testing.Worlds;
using KpiService.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KpiService.Tests.Features.Syncing;

public sealed class AnswerWarmerTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().BuildServiceProvider();
    private readonly RequestsInFlight requests = new();
    private int asked;

    public void Dispose() => services.Dispose();

    [Fact]
    public async Task It_asks_nothing_while_somebody_else_does()
    {
        var warmer = Warmer(() => { });
        using (requests.Begin())
            await warmer.WarmAsync(default);
        Assert.Equal(0, asked);

        await warmer.WarmAsync(default);
        Assert.Equal(8, asked);
    }

    [Fact]
    public async Task It_stops_where_a_request_comes_and_goes_on_after_it()
    {
        IDisposable? request = null;
        var warmer = Warmer(() => request = asked == 3 ? requests.Begin() : request);
        await warmer.WarmAsync(default);
        Assert.Equal(3, asked);

        request?.Dispose();
        await warmer.WarmAsync(default);
        Assert.Equal(11, asked);
    }

    private AnswerWarmer Warmer(Action onAsked)
    {
        var endpoint = new RouteEndpoint(
            _ =>
            {
                asked++;
                onAsked();
                return Task.CompletedTask;
            },
            RoutePatternFactory.Parse("/api/overview"),
            0,
            EndpointMetadataCollection.Empty,
            null
        );
        var store = new SnapshotStore(
            _ => Task.FromResult(new DataState("1", false)),
            _ => new TestWorld().Build(),
            new FakeTimeProvider()
        );
        return new AnswerWarmer(
            store,
            new DefaultEndpointDataSource(endpoint),
            requests,
            services.GetRequiredService<IServiceScopeFactory>()
        );
    }
}
