using KpiService.Domain.Time;
using KpiService.Metrics;
using KpiService.Questions;

namespace KpiService.Features.Flow;

/// <summary>Natural process limits on the lines of a series.</summary>
internal static class FlowLimits
{
    /// <summary>Over the whole periods that have a value. A line that only grows, or a count of every status, is no process.</summary>
    public static FlowLine On(FlowLine line, IReadOnlyList<SeriesPeriod> periods)
    {
        if (line.WithoutLimits)
            return line;
        var whole = Enumerable.Range(0, periods.Count).Where(k => !periods[k].Partial && line.Values[k] is not null).ToList();
        if (ProcessBehaviourChart.Of([.. whole.Select(k => line.Values[k] ?? 0)], line.Bounds) is not { } chart)
            return line;
        return line with
        {
            Limits = new Limits(chart.Mean, chart.Lower, chart.Upper),
            Signals =
            [
                .. chart.Signals.Select(s => new Signal(periods[whole[s.Index]].Name, s.Rule == SignalRule.Outside ? "outside" : "run")),
            ],
        };
    }
}
