using KpiService.Domain;
using KpiService.Domain.Time;

namespace KpiService.Features.Kpis;

/// <summary>A KPI over its window, or over one month of its trend: a row of the exports.</summary>
/// <param name="Period"><c>window</c> or <c>yyyy-MM</c>.</param>
/// <param name="From">Only of the window.</param>
/// <param name="Status">Empty for a month.</param>
/// <param name="Verdict">Empty for a month.</param>
public sealed record KpiPeriodRow(
    KpiReport Kpi,
    string Period,
    Instant? From,
    Instant? To,
    double? Value,
    int SampleSize,
    string Status,
    string Verdict,
    string? VerdictReason,
    string? Reason
)
{
    /// <summary>Names of the exported columns, in order.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "kpi",
        "title",
        "period",
        "value",
        "unit",
        "status",
        "sampleSize",
        "warning",
        "critical",
        "reason",
        "from",
        "to",
        "verdict",
        "verdictReason",
    ];

    /// <summary>The window first, then the months.</summary>
    public static IEnumerable<KpiPeriodRow> Of(KpiReport kpi) =>
        kpi
            .Trend.Select(m => new KpiPeriodRow(kpi, m.Period, null, null, m.Value, m.SampleSize, "", "", null, m.Reason))
            .Prepend(
                new KpiPeriodRow(
                    kpi,
                    "window",
                    kpi.Window.From,
                    kpi.Window.To,
                    kpi.Value,
                    kpi.SampleSize,
                    kpi.Status.InJson(),
                    kpi.Verdict.InJson(),
                    kpi.VerdictReason,
                    kpi.Reason
                )
            );
}
