using System.Numerics;

namespace KpiService.Metrics;

/// <summary>Nearest-rank percentiles: "p % took this or less" is literally true.</summary>
public static class Percentile
{
    /// <summary>The ceil(p/100·n)-th smallest value; null when there is none.</summary>
    /// <param name="sorted">In ascending order.</param>
    /// <param name="p">Above 0, at most 100.</param>
    public static double? Of(IReadOnlyList<double> sorted, double p) => sorted.Count == 0 ? null : sorted[Rank(sorted.Count, p)];

    /// <summary>The same of values in any order, which it reorders: one is found in a part of the time in which all are sorted.</summary>
    /// <param name="p">0: the smallest.</param>
    public static T? Find<T>(Span<T> values, double p)
        where T : struct, IComparisonOperators<T, T, bool>
    {
        if (values.Length == 0)
            return null;
        var rank = Rank(values.Length, p);
        var (lo, hi) = (0, values.Length - 1);
        while (lo < hi)
        {
            var (left, right) = Part(values, lo, hi);
            if (rank <= right)
                hi = right;
            else if (rank >= left)
                lo = left;
            else
                break;
        }

        return values[rank];
    }

    /// <summary>The place, from 0, of a percentile in ascending order.</summary>
    internal static int Rank(int count, double p) => Math.Clamp((int)Math.Ceiling(p * count / 100), 1, count) - 1;

    /// <summary>Parts [lo, hi]: up to <c>Right</c> nothing is larger than what begins at <c>Left</c>; what lies between is in place.</summary>
    private static (int Left, int Right) Part<T>(Span<T> values, int lo, int hi)
        where T : struct, IComparisonOperators<T, T, bool>
    {
        var pivot = values[lo + (hi - lo) / 2];
        while (lo <= hi)
        {
            while (values[lo] < pivot)
                lo++;
            while (values[hi] > pivot)
                hi--;
            if (lo > hi)
                break;
            (values[lo], values[hi]) = (values[hi], values[lo]);
            lo++;
            hi--;
        }

        return (lo, hi);
    }
}
