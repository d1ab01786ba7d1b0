using KpiService.Snapshot;
using KpiService.Web;

namespace KpiService.Features.Syncing;

/// <summary>
/// Answers the dashboard's questions before anyone asks, once per data version, so that no reader waits for the snapshot to load;
/// at start often enough for the code to be compiled well.
/// </summary>
internal sealed class AnswerWarmer(
    SnapshotStore snapshots,
    EndpointDataSource endpoints,
    RequestsInFlight requests,
    IServiceScopeFactory scopes
)
{
    // The runtime compiles a method anew after 30 calls; a few at a time leave the processor to the readers.
    private const int RoundsToCompile = 32;
    private const int RoundsAtOnce = 8;
    private static readonly string[] Questions =
    [
        "/api/overview",
        "/api/kpis",
        "/api/kpis/{name}",
        "/api/kpis/{name}/page",
        "/api/flow/page",
        "/api/forecast/page",
    ];

    private string? warmed;
    private int rounds;

    /// <summary>Called again and again; does nothing when nothing is new, and stops where somebody asks himself.</summary>
    public async Task WarmAsync(CancellationToken ct)
    {
        var version = (await snapshots.GetAsync(ct)).DataVersion;
        var missing = Math.Min(RoundsAtOnce, RoundsToCompile - rounds);
        if (version != warmed)
            missing = Math.Max(1, missing);
        for (var round = 0; round < missing; round++, rounds++)
        {
            if (!await TryAskAsync(ct))
                return;
        }

        warmed = version;
    }

    /// <summary>False: somebody else asked, or the service ends.</summary>
    private async Task<bool> TryAskAsync(CancellationToken ct)
    {
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => Questions.Contains(e.RoutePattern.RawText)))
        {
            if (requests.Any || ct.IsCancellationRequested)
                return false;
            await using var scope = scopes.CreateAsyncScope();
            var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = ct };
            context.Request.Method = HttpMethods.Get;
            context.Request.RouteValues["name"] = "cycle-time";
            context.Response.Body = Stream.Null;
            await (endpoint.RequestDelegate?.Invoke(context) ?? Task.CompletedTask);
        }

        return true;
    }
}
