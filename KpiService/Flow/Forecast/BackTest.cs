using KpiService.Kpis;
using KpiService.Metrics;
using KpiService.Snapshot;

namespace KpiService.Flow.Forecast;

/// <summary>How the same forecast would have done: "how many in the next two weeks", from each of the past 52 week starts.</summary>
/// <param name="Tested">Starts with a forecast.</param>
/// <param name="Refused">Starts with fewer than 10 completions before them.</param>
/// <param name="BeforeHistory">Starts whose 60 days begin before the stored history.</param>
/// <param name="Reason">Why there are no hit rates.</param>
public sealed record BackTest(
    int Starts, int Days, int Tested, int Refused, int BeforeHistory, IReadOnlyList<HitRate> HitRates, IReadOnlyList<BackTestPoint> Points, string? Reason)
{
    private const int WeekStarts = 52;
    private const int TwoWeeks = 14;
    private static readonly int[] Percents = [50, 85, 95];

    internal static BackTest Of(KpiQuestion q, int seed)
    {
        var horizon = HistoryHorizon.Of(q.Selection, q.Now);
        var starts = WeekStartsBefore(q).ToList();
        var known = starts.FindAll(s => horizon.Reason(ReportingCalendar.StartOf(s.AddDays(-DeliveryDays.Length), q.Zone)) is null);
        var points = known.AsParallel().AsOrdered().Select(start => Point(q, start, seed)).OfType<BackTestPoint>().ToList();
        return new BackTest(
            starts.Count, TwoWeeks, points.Count, known.Count - points.Count, starts.Count - known.Count,
            points.Count == 0 ? [] : [.. Percents.Select(p => Rate(p, points))],
            points,
            points.Count > 0 ? null : $"none of the past {WeekStarts} weeks has {DeliveryDays.Length} known days with {DeliveryDays.Least} completions before it");
    }

    /// <summary>Mondays whose two weeks are over.</summary>
    private static IEnumerable<DateOnly> WeekStartsBefore(KpiQuestion q)
    {
        var day = ReportingCalendar.DayOf(q.AsOf, q.Zone).AddDays(-TwoWeeks);
        var last = ReportingCalendar.Week(day, q.Zone).First;
        return Enumerable.Range(0, WeekStarts).Select(k => last.AddDays(7 * (k - WeekStarts + 1)));
    }

    private static BackTestPoint? Point(KpiQuestion q, DateOnly start, int seed)
    {
        var sample = DeliveryDays.Before(q with { AsOf = ReportingCalendar.StartOf(start, q.Zone) }, start);
        if (sample.Completions < DeliveryDays.Least) return null;
        var counts = new MonteCarlo(sample.Days, seed).HowMany(start.DayOfWeek, TwoWeeks);
        return new BackTestPoint(
            start, MonteCarlo.Reached(counts, 50), MonteCarlo.Reached(counts, 85), MonteCarlo.Reached(counts, 95), DeliveryDays.Actual(q, start, TwoWeeks));
    }

    private static HitRate Rate(int percent, List<BackTestPoint> points)
    {
        var hits = points.Count(p => p.Actual >= (percent == 50 ? p.P50 : percent == 85 ? p.P85 : p.P95));
        return new HitRate(percent, hits, points.Count, 100.0 * hits / points.Count);
    }
}

/// <summary>How often at least as many were done as the forecast said.</summary>
/// <param name="Rate">Percent.</param>
public sealed record HitRate(int Percent, int Hits, int Of, double Rate);

/// <summary>One start: what was forecast for two weeks and what came.</summary>
public sealed record BackTestPoint(DateOnly Start, int P50, int P85, int P95, int Actual);
