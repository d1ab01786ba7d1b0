using System.Text.Json.Serialization;
using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Http;
using KpiService.Kpis;
using KpiService.Metrics.Velocity;
using KpiService.Sprints;
using KpiService.Sprints.Velocity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Api.Sprints;

/// <summary>Velocity per board and sprint, with its spread, and predictability over the same sprints.</summary>
/// <param name="Boards">Each with its latest sprints: all of them for a few boards, fewer for many (the CSV has all); the spread is over all.</param>
/// <param name="Reason">Why there is nothing; null when there is something.</param>
/// <param name="Groups">The same over each part of the selection; only where <c>groupBy</c> was asked.</param>
internal sealed record VelocityAnswer(
    Instant GeneratedAt, Instant AsOf, string DataVersion, AppliedFilter Filter, IReadOnlyList<VelocityBoard> Boards, string? Reason,
    IReadOnlyList<KpiCaveat> Caveats,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<VelocityGroup>? Groups);

/// <summary>Velocity of one part of the selection, over the sprints of all its boards.</summary>
internal sealed record VelocityGroup(string Key, string Name, VelocitySpread Issues, VelocitySpread? Points, double? Predictability);

internal static class VelocityEndpoint
{
    private const int MostSprints = 80;
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

    private static Task<Results<Ok<VelocityAnswer>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context, DataQueryReader reader, KpiCalculator calculator, KpiServiceOptions options) =>
        reader.AnswerAsync(context, query =>
        {
            var report = Report(calculator, query.Request, options);
            var shown = Math.Max(1, MostSprints / Math.Max(1, report.Boards.Count));
            return new VelocityAnswer(
                query.GeneratedAt, query.AsOf, query.DataVersion, query.Applied,
                [.. report.Boards.Select(b => b with { Sprints = [.. b.Sprints.TakeLast(shown)] })],
                report.Boards.Count > 0 ? null : report.LeftOut ?? "no closed sprint in the window",
                [.. Caveats(query.Request, report)],
                query.Filter.GroupBy is { } groupBy ? Groups(calculator, query.Request, groupBy, options) : null);
        });

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
