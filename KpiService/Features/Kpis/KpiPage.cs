using KpiService.Features.Evidence;
using KpiService.Features.Kpis.WorkMix;
using KpiService.Features.Pages;
using KpiService.Questions;

namespace KpiService.Features.Kpis;

/// <summary>A row of the breakdown: the same computation over one part of the selection.</summary>
/// <param name="Shares">Of what a distribution consists; null for a KPI with a value.</param>
internal sealed record BreakdownRow(
    string Key,
    string Name,
    double? Value,
    int SampleSize,
    KpiStatus Status,
    KpiVerdict Verdict,
    string? VerdictReason,
    string? Reason,
    string? ReasonCode,
    IReadOnlyList<BreakdownShare>? Shares
);

/// <summary>A category's share of a row, in percent.</summary>
internal sealed record BreakdownShare(string Name, double Percent);

internal sealed record Breakdown(string By, IReadOnlyList<BreakdownRow> Rows)
{
    public static Breakdown Of(KpiCalculator calculator, KpiModule module, Query query)
    {
        var by = query.GroupBy ?? "project";
        var groups = calculator.Group(module, query, by);
        return new Breakdown(
            by,
            [
                .. groups.Select(g => new BreakdownRow(
                    g.Key,
                    g.Name,
                    g.Value,
                    g.SampleSize,
                    g.Status,
                    g.Verdict,
                    g.VerdictReason,
                    g.Reason,
                    g.ReasonCode,
                    Shares(g.Details as WorkMixDetails)
                )),
            ]
        );
    }

    private static IReadOnlyList<BreakdownShare>? Shares(WorkMixDetails? mix) =>
        mix is not { Total: > 0 }
            ? null
            :
            [
                .. mix.Categories.Where(c => c.Issues > 0).Select(c => new BreakdownShare(c.Name, c.Percent ?? 0)),
                .. mix.Unlabelled > 0
                    ? [new BreakdownShare("Unlabelled", 100.0 * mix.Unlabelled / mix.Total)]
                    : Array.Empty<BreakdownShare>(),
            ];
}

/// <summary>A KPI's page.</summary>
internal sealed record KpiPageAnswer : PageFrame
{
    public KpiPageAnswer(PageFrame frame)
        : base(frame) { }

    public required KpiReport Kpi { get; init; }
    public required Breakdown Breakdown { get; init; }
    public required EvidencePage Evidence { get; init; }

    /// <summary>JQL that shows (nearly) the same issues in Jira.</summary>
    public required string Jql { get; init; }

    /// <summary>In what the two sets differ; null when they don't.</summary>
    public required string? JqlNote { get; init; }
}
