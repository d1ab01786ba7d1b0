using System.Text.Json.Serialization;
using KpiService.Domain;
using KpiService.Http;
using KpiService.Http.Examples;
using KpiService.Kpis;
using KpiService.Quality;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Api.Quality;

/// <summary>What would mislead in the data asked for.</summary>
/// <param name="Findings">Warnings first, then what is too rare to matter, then what was looked for and not found.</param>
/// <param name="Groups">The counts in each part of the selection; only where <c>groupBy</c> was asked.</param>
internal sealed record DataQualityAnswer(
    Instant GeneratedAt, Instant AsOf, string DataVersion, AppliedFilter Filter, IReadOnlyList<FindingRow> Findings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FindingGroup>? Groups);

/// <summary>One finding.</summary>
/// <param name="Of">How many could have shown it.</param>
/// <param name="Percent">Count of <paramref name="Of"/>; null when that is 0.</param>
/// <param name="Unit">What is counted: issues, sprints, boards, statuses, epics, projects, resolutions or values.</param>
/// <param name="Names">The first five, where these aren't issues or more is to be said of them.</param>
/// <param name="Distorts">Which numbers it bends, and which way.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Kpis">Names of the KPIs it touches.</param>
internal sealed record FindingRow(
    string Code, string Title, FindingSeverity Severity, int Count, int Of, double? Percent, string Unit, IReadOnlyList<string> Names,
    string Distorts, string Advice, IReadOnlyList<string> Kpis)
{
    public static IReadOnlyList<FindingRow> From(IReadOnlyList<FindingCount> counts) =>
        [.. counts.OrderByDescending(c => c.Severity).Select(c => new FindingRow(
            c.Finding.Code, c.Finding.Title, c.Severity, c.Count, c.Of, c.Of == 0 ? null : 100.0 * c.Count / c.Of, c.Finding.Unit, c.Names,
            c.Finding.Distorts, c.Finding.Advice, c.Finding.Kpis))];
}

/// <summary>The findings of one part of the selection: counts by code, what isn't there left out.</summary>
internal sealed record FindingGroup(string Key, string Name, IReadOnlyDictionary<string, int> Counts);

internal static class DataQualityEndpoint
{
    public static void MapDataQuality(this IEndpointRouteBuilder api) => api.MapGet("/data-quality", Read).WithTags("Data")
        .Takes(FilterParameters.All)
        .WithStoredExample("data-quality")
        .WithSummary("What would mislead")
        .WithDescription("Each finding with its count, of how many, what it distorts and what to do. A window takes what happened in it or is not over.");

    private static Task<Results<Ok<DataQualityAnswer>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context, DataQueryReader reader, KpiCalculator calculator) =>
        reader.AnswerAsync(context, query => new DataQualityAnswer(
            query.GeneratedAt, query.AsOf, query.DataVersion, query.Applied,
            FindingRow.From(calculator.Findings(query.Request)),
            query.Filter.GroupBy is { } groupBy ? Groups(calculator, query.Request, groupBy) : null));

    private static IReadOnlyList<FindingGroup> Groups(KpiCalculator calculator, KpiRequest request, string groupBy) =>
        [.. calculator.Parts(request, groupBy).Select(p => new FindingGroup(
            p.Key, p.Name, calculator.Findings(p.Request).Where(f => f.Count > 0).ToDictionary(f => f.Finding.Code, f => f.Count)))];
}
