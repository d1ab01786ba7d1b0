using KpiService.Domain.Time;
using KpiService.Metrics;

namespace KpiService.Features.Flow.WipAge;

/// <summary>Ages of the work in progress at each point of a grid, in days; null where there is none.</summary>
internal sealed class AgesOnGrid
{
    /// <param name="starts">When the work of each stretch was started.</param>
    /// <param name="covered">The points in each stretch.</param>
    public AgesOnGrid(StockGrid grid, long[] starts, Range[] covered)
    {
        (P50, P85, Mean) = (new double?[grid.Count], new double?[grid.Count], new double?[grid.Count]);
        var counts = Count(grid, covered);
        var places = Array.ConvertAll(counts, n => n == 0 ? (-1, -1) : (Percentile.Rank(n, 50), Percentile.Rank(n, 85)));
        var (seen, sums) = (new int[grid.Count], new double[grid.Count]);
        // The latest started last in the array, so that from there the ages of each point come in ascending order.
        Array.Sort(starts, covered);
        for (var s = starts.Length - 1; s >= 0; s--)
        {
            for (var k = covered[s].Start.Value; k < covered[s].End.Value; k++)
            {
                var age = (grid[k] - starts[s]) / (double)Instant.Day;
                sums[k] += age;
                if (seen[k] == places[k].Item1)
                    P50[k] = age;
                if (seen[k] == places[k].Item2)
                    P85[k] = age;
                seen[k]++;
            }
        }

        for (var k = 0; k < grid.Count; k++)
            Mean[k] = counts[k] == 0 ? null : sums[k] / counts[k];
    }

    public double?[] P50 { get; }

    public double?[] P85 { get; }

    public double?[] Mean { get; }

    private static int[] Count(StockGrid grid, Range[] covered)
    {
        var counts = new StockCount(grid);
        foreach (var points in covered)
            counts.Add(points);
        return Array.ConvertAll(counts.Values(), n => (int)(n ?? 0));
    }
}
