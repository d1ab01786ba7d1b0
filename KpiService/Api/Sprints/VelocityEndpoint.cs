using KpiService.Configuration;
using KpiService.Http;
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

    public static void MapVelocity(this IEndpointRouteBuilder api) => api.MapGet("/velocity", Read).WithTags("Sprints")
        .Takes(FilterParameters.All)
        .WithExample(SprintExamples.Velocity)
        .WithSummary("Velocity per board and sprint")
        .WithDescription(
            "Committed and completed in issues and points, mean, median and percentiles, and predictability over time with natural process limits. "
            + "Closed sprints of the window; without one the last sprint_lookback per board.");

    public static VelocityReport Report(KpiCalculator calculator, KpiRequest request, KpiServiceOptions options)
    {
        var scope = calculator.SprintScope(request);
        var sprints = new SprintChoice(request.Selection, scope.Ledger).Of(request.Window, options.Kpis.AnalysisPeriods.SprintLookback, request.AsOf);
        return VelocityReport.Of(scope, sprints);
    }

    public static VelocityAnswer Answer(DataQuery query, KpiCalculator calculator, KpiServiceOptions options)
    {
        var report = Report(calculator, query.Request, options);
        var shown = MostSprints / Math.Max(1, report.Boards.Count);
        return new VelocityAnswer(
            query.GeneratedAt, query.AsOf, query.DataVersion, query.Applied,
            [.. report.Boards.Select(b => VelocityBoardRow.Of(b, shown))],
            report.Boards.Count > 0 ? null : report.LeftOut ?? "no closed sprint in the window",
            [.. Caveats(query.Request, report)],
            query.Filter.GroupBy is { } groupBy ? Groups(calculator, query.Request, groupBy, options) : null);
    }

    private static Task<Results<Ok<VelocityAnswer>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context, DataQueryReader reader, KpiCalculator calculator, KpiServiceOptions options) =>
        reader.AnswerAsync(context, query => Answer(query, calculator, options));

    private static IEnumerable<KpiCaveat> Caveats(KpiRequest request, VelocityReport report)
    {
        if (report.LeftOut is { } text) yield return new KpiCaveat("beforeHistory", text);
        if (report.Boards.Any(b => b.Issues.Sprints < Small))
            yield return new KpiCaveat("smallSample", $"Fewer than {Small} sprints on {report.Boards.Count(b => b.Issues.Sprints < Small)} of {report.Boards.Count} boards.");
        if (request.AsOf < request.Now) yield return KpiCaveats.TodaysAttributes;
    }

    private static IReadOnlyList<VelocityGroup> Groups(KpiCalculator calculator, KpiRequest request, string groupBy, KpiServiceOptions options) =>
        [.. calculator.Parts(request, groupBy)
            .Select(p => (p.Key, p.Name, Sprints: Report(calculator, p.Request, options).Boards.SelectMany(b => b.Sprints).ToList()))
            .Where(p => p.Sprints.Count > 0)
            .Select(p => (p.Key, p.Name, All: VelocityBoard.Of("", [.. p.Sprints.OrderBy(s => s.CompletedAt).ThenBy(s => s.Id)])))
            .Select(p => new VelocityGroup(p.Key, p.Name, p.All.Issues, p.All.Points, p.All.Predictability))];
}
