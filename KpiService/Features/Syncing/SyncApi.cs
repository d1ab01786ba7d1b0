using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Sync;
using KpiService.Sync.Runs;
using KpiService.Web;
using KpiService.Web.Binding;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Syncing;

/// <summary>Body of <c>POST /api/sync</c>; may be left out.</summary>
/// <param name="Mode"><c>incremental</c> (default) or <c>full</c>.</param>
/// <param name="Days">Lookback of a full sync; default <c>sync.lookback_days</c>.</param>
/// <param name="Projects">Project keys; default all that are configured.</param>
/// <param name="Changelog">False leaves histories out; default <c>sync.with_changelog</c>.</param>
internal sealed record SyncStartBody(string? Mode, int? Days, IReadOnlyList<string>? Projects, bool? Changelog);

/// <summary>Starts, lists, shows and stops syncs.</summary>
internal static class SyncApi
{
    private const int MostRuns = 500;

    public static void MapSync(this IEndpointRouteBuilder api)
    {
        var sync = api.MapGroup("/sync").WithTags("Sync");
        sync.MapPost("", Start)
            .Reads<SyncStartBody>("""{"mode": "full", "days": 400, "projects": ["CORE"]}""", required: false)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Start a sync")
            .WithDescription("202 with the run and its address; 409 with runId while one is running, in this process or another.");
        sync.MapGet("", List)
            .Takes(new ParameterDoc("take", "How many runs, 50 unless given.", "50", "integer"))
            .WithSummary("Runs, newest first");
        sync.MapGet("/{id:long}", One).ProducesProblem(StatusCodes.Status404NotFound).WithSummary("One run");
        sync.MapDelete("/{id:long}", Stop)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Ask a run to stop")
            .WithDescription("What is committed stays; the next sync resumes.");
    }

    private static async Task<Results<Accepted<SyncRun>, ProblemHttpResult>> Start(
        HttpRequest request,
        SyncScheduler scheduler,
        KpiServiceOptions options,
        ConfigurationReport report,
        CancellationToken ct
    )
    {
        var body = await JsonBody.ReadAsync(request, ["mode", "days", "projects", "changelog"]);
        var asked = new SyncRequest(
            body.Choice("mode", "full", "incremental") == "full" ? SyncMode.Full : SyncMode.Incremental,
            SyncTrigger.Api,
            body.Number("days", 1, 36_500),
            body.List("projects"),
            body.Flag("changelog") ?? options.Sync.WithChangelog
        );
        if (body.Error is { } error)
            return Problems.BadRequest(error);
        if (options.Jira.Instances.Count == 0)
            return Problems.Unavailable($"No Jira is configured. {FirstSteps.Of(report).Summary}");
        if (ConfiguredProjects.Of(options).Unknown(asked.Projects) is { } unknown)
            return Problems.BadRequest($"Property 'projects': {unknown}");
        return await scheduler.StartAsync(asked, ct) switch
        {
            SyncStart.Started started => TypedResults.Accepted($"/api/sync/{started.Run.Id}", started.Run),
            SyncStart.AlreadyRunning running => Problems.Conflict(
                $"Sync {running.RunId} is running ({running.Holder}). Follow it at /api/sync/{running.RunId}, or DELETE it.",
                "runId",
                running.RunId
            ),
            var other => throw new InvalidOperationException($"A sync start cannot end as {other.GetType().Name}."),
        };
    }

    private static async Task<Results<Ok<IReadOnlyList<SyncRun>>, ProblemHttpResult>> List(
        HttpRequest request,
        SyncRuns runs,
        CancellationToken ct
    )
    {
        var query = new QueryReader(request.Query);
        var take = query.Number("take", 1, MostRuns) ?? 50;
        return query.Failed ? Problems.BadRequest(query.Error) : TypedResults.Ok(await runs.ListAsync(take, ct));
    }

    private static async Task<Results<Ok<SyncRun>, ProblemHttpResult>> One(long id, SyncRuns runs, CancellationToken ct) =>
        await runs.GetAsync(id, ct) is { } run ? TypedResults.Ok(run) : Unknown(id);

    private static async Task<Results<Accepted<SyncRun>, ProblemHttpResult>> Stop(
        long id,
        SyncRuns runs,
        SyncScheduler scheduler,
        CancellationToken ct
    )
    {
        if (await runs.GetAsync(id, ct) is not { } run)
            return Unknown(id);
        return run.FinishedAt is null && scheduler.Cancel(id)
            ? TypedResults.Accepted($"/api/sync/{id}", run)
            : Problems.Conflict($"Sync {id} is not running: it ended as {run.Status} at {run.FinishedAt}.", "runId", id);
    }

    internal static ProblemHttpResult Unknown(long id) => Problems.NotFound($"There is no sync {id}. GET /api/sync lists the runs.");
}
