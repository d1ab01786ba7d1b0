using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Flow;

/// <summary>The whole weeks of a window: the running one and those that the window cuts are kept out of averages.</summary>
internal sealed class WholeWeeks(IReadOnlyList<SeriesPeriod> weeks)
{
    /// <summary>Why there is no mean.</summary>
    public static readonly Reason None = new("noWholeWeek", "no whole week lies in the window");

    public int Count => weeks.Count;

    public static WholeWeeks Of(MetricContext q) =>
        new([.. SeriesPeriods.Of(q.Window, SeriesInterval.Week, q.Zone, int.MaxValue).Where(w => !w.Partial)]);

    /// <summary>Mean number of instants a week; null without a whole week.</summary>
    public double? Mean(IEnumerable<long> instants) =>
        weeks.Count == 0
            ? null
            : instants.Count(at => at >= weeks[0].Window.From.Milliseconds && at <= weeks[^1].Window.To.Milliseconds) / (double)weeks.Count;
}
