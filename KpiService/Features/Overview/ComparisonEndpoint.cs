using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Features.Kpis;
using KpiService.Questions;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Overview;

/// <summary>The KPIs of each team or project side by side.</summary>
/// <param name="Total">How many there are; the largest are listed.</param>
internal sealed record ComparisonAnswer(
    Instant GeneratedAt,
    string DataVersion,
    AppliedFilter Filter,
    string By,
    int Total,
    IReadOnlyList<ComparedKpi> Kpis,
    IReadOnlyList<ComparisonRow> Rows
);

/// <summary>A column.</summary>
internal sealed record ComparedKpi(string Name, string Title, string Unit);

/// <summary>A row; one cell per column.</summary>
/// <param name="Key">Value to filter by.</param>
internal sealed record ComparisonRow(string Key, string Name, IReadOnlyList<ComparisonCell> Cells);

/// <param name="Trend">Value by month, the running one left out; null where unknown.</param>
internal sealed record ComparisonCell(
    double? Value,
    KpiStatus Status,
    KpiVerdict Verdict,
    string? VerdictReason,
    string? Reason,
    int SampleSize,
    IReadOnlyList<double?> Trend
);

internal static class ComparisonEndpoint
{
    private const int Shown = 20;
    private static readonly IReadOnlyList<string> Accepted = ["team", "project"];

    public static void MapComparison(this IEndpointRouteBuilder api) =>
        api.MapGet("/overview/comparison", Read)
            .WithTags("Pages")
            .Takes([
                .. FilterParameters.Scope,
                .. FilterParameters.Time,
                new ParameterDoc("by", "Of what the rows are: teams where any are configured unless given.", "project", Accepted: Accepted),
            ])
            .WithSummary("The KPIs of each team or project side by side")
            .WithDescription($"The {Shown} with most issues. The work mix has no value to compare.");

    private static Task<Results<Ok<ComparisonAnswer>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context,
        DataQueryReader reader,
        KpiCalculator calculator,
        KpiServiceOptions options
    ) =>
        reader.AnswerAsync(
            context,
            query => query.Choice("by", Accepted) ?? (options.Projects.Teams.Count > 0 ? "team" : "project"),
            (query, by) => ValueTask.FromResult(Answer(query, by, calculator, options))
        );

    private static ComparisonAnswer Answer(Query query, string by, KpiCalculator calculator, KpiServiceOptions options)
    {
        var modules = KpiCatalog.Enabled(options).Where(m => m.Name != "workMix").ToList();
        var parts = calculator.Parts(query, by);
        return new ComparisonAnswer(
            query.GeneratedAt,
            query.DataVersion,
            query.Applied,
            by,
            parts.Count,
            [.. modules.Select(m => new ComparedKpi(m.Name, m.Title, m.Unit))],
            [
                .. parts
                    .OrderByDescending(p => p.Query.Selection.Count)
                    .Take(Shown)
                    .OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(p => new ComparisonRow(p.Key, p.Name, [.. modules.Select(m => Cell(calculator.Compute(m, p.Query)))])),
            ]
        );
    }

    private static ComparisonCell Cell(KpiReport kpi) =>
        new(
            kpi.Value,
            kpi.Status,
            kpi.Verdict,
            kpi.VerdictReason,
            kpi.Reason,
            kpi.SampleSize,
            [.. kpi.Trend.Where(t => t.Partial != true).Select(t => t.Value)]
        );
}
