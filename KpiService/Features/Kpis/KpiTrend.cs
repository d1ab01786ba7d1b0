using KpiService.Domain.Time;
using KpiService.Metrics;
using KpiService.Questions;

namespace KpiService.Features.Kpis;

/// <summary>A KPI month by month, each as it stood at its end, with natural process limits.</summary>
internal static class KpiTrend
{
    /// <summary>Whole months before the running one.</summary>
    public const int Months = 12;

    public static List<KpiTrendPoint> Of(KpiInquiry inquiry, Query query)
    {
        var points = new List<KpiTrendPoint>(Months + 1);
        foreach (var month in ReportingCalendar.MonthsUpTo(query.AsOf, Months, query.Zone))
        {
            var running = month.Window.To > query.AsOf;
            var result = running ? inquiry.Ask(new DateWindow(month.Window.From, query.AsOf), query.AsOf) : inquiry.Month(month);
            points.Add(
                new KpiTrendPoint(
                    month.Name,
                    result.Value,
                    result.SampleSize,
                    result.Reason?.InAnswer,
                    result.Reason?.Code,
                    running ? true : null
                )
            );
        }

        return points;
    }

    /// <summary>Over the whole months that have a value.</summary>
    public static (Limits? Limits, IReadOnlyList<Signal> Signals) Limits(IReadOnlyList<KpiTrendPoint> trend, string unit)
    {
        var known = trend.Where(p => p.Partial != true && p.Value is not null).ToList();
        if (ProcessBehaviourChart.Of([.. known.Select(p => p.Value ?? 0)], NaturalBounds.Of(unit)) is not { } chart)
            return (null, []);
        var signals = chart.Signals.Select(s => new Signal(known[s.Index].Period, s.Rule == SignalRule.Outside ? "outside" : "run"));
        return (new Limits(chart.Mean, chart.Lower, chart.Upper), [.. signals]);
    }
}
