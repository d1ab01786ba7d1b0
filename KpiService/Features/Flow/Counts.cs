using KpiService.Domain.Time;

namespace KpiService.Features.Flow;

/// <summary>Counts instants per period.</summary>
internal static class Counts
{
    public static double?[] In(IReadOnlyList<SeriesPeriod> periods, IEnumerable<long> instants)
    {
        var counts = new double?[periods.Count];
        Array.Fill(counts, 0);
        foreach (var at in instants)
        {
            var k = IndexOf(periods, at);
            if (k >= 0)
                counts[k]++;
        }

        return counts;
    }

    /// <summary>The period that an instant lies in; -1: none.</summary>
    private static int IndexOf(IReadOnlyList<SeriesPeriod> periods, long at)
    {
        var (lo, hi) = (0, periods.Count);
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (periods[mid].Window.To.Milliseconds < at)
                lo = mid + 1;
            else
                hi = mid;
        }

        return lo < periods.Count && periods[lo].Window.From.Milliseconds <= at ? lo : -1;
    }
}
