using KpiService.Domain;
using KpiService.Http;
using KpiService.Http.Examples;
using KpiService.Kpis;
using KpiService.Sprints;
using KpiService.Sprints.Velocity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Api.Sprints;

/// <summary>Velocity, with its spread.</summary>
internal static class VelocityEndpoint
{
    private const int MostSprints = 60;
    private const int Small = 10;

    /// <summary>Sprints of each board where no window is asked.</summary>
    private const int Latest = 10;

    public static void MapVelocity(this IEndpointRouteBuilder api) => api.MapGet("/velocity", Read).WithTags("Sprints")
        .Takes(FilterParameters.All)
        .WithStoredExample("velocity")
        .WithSummary("Velocity per board and sprint")
        .WithDescription(
            "Committed and completed in issues and points, mean, median and percentiles, and predictability over time with natural process limits. "
            + $"For each board that shows a sprint: its closed sprints of the window; without one the last {Latest}.");

    public static VelocityReport Report(KpiCalculator calculator, KpiRequest request)
    {
        var scope = calculator.SprintScope(request);
        return VelocityReport.Of(scope, Sprints(scope, request));
    }

    /// <param name="window">Null: the last sprints of each board, whenever they were.</param>
    public static VelocityAnswer Answer(DataQuery query, KpiCalculator calculator, DateWindow? window)
    {
        var request = query.Request with { Window = window, Sprints = window is null ? query.Request.Sprints ?? Latest : null };
        var report = Report(calculator, request);
        var shown = MostSprints / Math.Max(1, report.Boards.Count);
        return new VelocityAnswer(
            query.GeneratedAt, query.AsOf, query.DataVersion, query.Applied with { Sprints = request.Sprints, SprintRule = request.SprintRule, SprintLookback = request.Sprints ?? Latest },
            [.. report.Boards.Select(b => VelocityBoardRow.Of(b, shown))],
            report.Boards.Count > 0 ? null : report.LeftOut ?? "no closed sprint in the window",
            [.. Caveats(request, report)],
            query.Filter.GroupBy is { } groupBy ? Groups(calculator, request, groupBy) : null);
    }

    private static Task<Results<Ok<VelocityAnswer>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context, DataQueryReader reader, KpiCalculator calculator) =>
        reader.AnswerAsync(context, query => Answer(query, calculator, query.Request.Window));

    private static List<BoardSprint> Sprints(SprintScope scope, KpiRequest request) =>
        new SprintChoice(scope.Selection, scope.Ledger).PerBoard(request.Window, request.Sprints ?? Latest, scope.AsOf);

    private static IEnumerable<KpiCaveat> Caveats(KpiRequest request, VelocityReport report)
    {
        if (report.LeftOut is { } text) yield return new KpiCaveat("beforeHistory", text);
        if (report.Boards.Any(b => b.Issues.Sprints < Small))
            yield return new KpiCaveat("smallSample", $"Fewer than {Small} sprints on {report.Boards.Count(b => b.Issues.Sprints < Small)} of {report.Boards.Count} boards.");
        if (request.AsOf < request.Now) yield return KpiCaveats.TodaysAttributes;
    }

    /// <summary>A sprint that several boards show counts once.</summary>
    private static IReadOnlyList<VelocityGroup> Groups(KpiCalculator calculator, KpiRequest request, string groupBy) =>
        [.. calculator.Parts(request, groupBy)
            .Select(p => (p.Key, p.Name, Scope: calculator.SprintScope(p.Request), p.Request))
            .Select(p => (p.Key, p.Name, Sprints: Once(p.Scope, p.Request)))
            .Where(p => p.Sprints.Count > 0)
            .Select(p => (p.Key, p.Name, All: VelocityBoard.Of("", [.. p.Sprints.OrderBy(s => s.CompletedAt).ThenBy(s => s.Id)])))
            .Select(p => new VelocityGroup(p.Key, p.Name, p.All.Issues, p.All.Points, p.All.Predictability))];

    private static List<SprintSummary> Once(SprintScope scope, KpiRequest request)
    {
        var own = Sprints(scope, request).Select(s => BoardSprint.Own(scope.Snapshot, s.Sprint)).Distinct().ToList();
        return [.. VelocityReport.Of(scope, own).Boards.SelectMany(b => b.Sprints)];
    }
}
