using KpiService.Domain.Time;

namespace KpiService.Features.Flow;

/// <summary>Counts instants, all of them and per period.</summary>
internal sealed class Counts(IReadOnlyList<SeriesPeriod> periods)
{
    private readonly DateWindow[] windows = [.. periods.Select(p => p.Window)];
    private readonly double[] counts = new double[periods.Count];
    private int latest;

    public int Total { get; private set; }

    /// <summary>Mean of the periods; null where there is none.</summary>
    public double? Mean => counts.Length == 0 ? null : counts.Sum() / counts.Length;

    public double?[] Values => Array.ConvertAll(counts, c => (double?)c);

    public void Add(long at)
    {
        Total++;
        var k = IndexOf(at);
        if (k >= 0)
            counts[k]++;
    }

    public static Counts Sum(IReadOnlyList<SeriesPeriod> periods, IEnumerable<Counts> parts)
    {
        var sum = new Counts(periods);
        foreach (var part in parts)
        {
            sum.Total += part.Total;
            for (var k = 0; k < sum.counts.Length; k++)
                sum.counts[k] += part.counts[k];
        }

        return sum;
    }

    /// <summary>The period that an instant lies in; -1: none. Most lie in that of the instant before.</summary>
    private int IndexOf(long at)
    {
        if (latest >= windows.Length || !Contains(latest, at))
            latest = FirstEnding(at);
        return latest < windows.Length && Contains(latest, at) ? latest : -1;
    }

    private int FirstEnding(long at)
    {
        var (lo, hi) = (0, windows.Length);
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (windows[mid].To.Milliseconds < at)
                lo = mid + 1;
            else
                hi = mid;
        }

        return lo;
    }

    private bool Contains(int k, long at) => windows[k].From.Milliseconds <= at && at <= windows[k].To.Milliseconds;
}
