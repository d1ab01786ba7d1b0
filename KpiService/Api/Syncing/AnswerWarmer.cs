using KpiService.Snapshot;

namespace KpiService.Api.Syncing;

/// <summary>
/// Answers the dashboard's questions before anyone asks, once per data version, so that no reader waits for the snapshot to load;
/// at start often enough for the code to be compiled well.
/// </summary>
internal sealed class AnswerWarmer(SnapshotStore snapshots, EndpointDataSource endpoints, IServiceScopeFactory scopes, TimeProvider clock)
{
    // The runtime compiles a method anew after 30 calls.
    private const int RoundsAtStart = 40;
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(3);
    private static readonly string[] Questions = ["/api/overview", "/api/kpis", "/api/kpis/{name}", "/api/kpis/{name}/page"];

    private string? warmed;

    public async Task WarmAsync(CancellationToken ct)
    {
        var version = (await snapshots.GetAsync(ct)).DataVersion;
        if (version == warmed)
            return;
        var begun = clock.GetTimestamp();
        var rounds = warmed is null ? RoundsAtStart : 1;
        for (var round = 0; round < rounds && !ct.IsCancellationRequested && clock.GetElapsedTime(begun) < LongestStart; round++)
            await AskAsync(ct);
        warmed = version;
    }

    private async Task AskAsync(CancellationToken ct)
    {
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => Questions.Contains(e.RoutePattern.RawText)))
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = ct };
            context.Request.Method = HttpMethods.Get;
            context.Request.RouteValues["name"] = "cycle-time";
            context.Response.Body = Stream.Null;
            await (endpoint.RequestDelegate?.Invoke(context) ?? Task.CompletedTask);
        }
    }
}
