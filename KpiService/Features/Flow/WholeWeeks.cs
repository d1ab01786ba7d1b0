using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Flow;

/// <summary>The whole weeks of a window: the running one and those that the window cuts are kept out of averages.</summary>
internal static class WholeWeeks
{
    /// <summary>Why there is no mean.</summary>
    public static readonly Reason None = new("noWholeWeek", "no whole week lies in the window");

    public static IReadOnlyList<SeriesPeriod> Of(MetricContext q) =>
        [.. SeriesPeriods.Of(q.Window, SeriesInterval.Week, q.Zone, int.MaxValue).Where(w => !w.Partial)];
}
