using KpiService.Domain.Time;

namespace KpiService.Features.Flow;

/// <summary>Instants, in order, at which stocks are counted.</summary>
internal sealed class StockGrid(long[] instants)
{
    private readonly long step = instants.Length < 2 ? 1 : Math.Max(1, (instants[^1] - instants[0]) / (instants.Length - 1));

    public int Count => instants.Length;

    public long this[int point] => instants[point];

    /// <summary>The ends of periods.</summary>
    public static StockGrid At(IReadOnlyList<SeriesPeriod> periods) => new([.. periods.Select(p => p.Window.To.Milliseconds)]);

    public static StockGrid At(Instant instant) => new([instant.Milliseconds]);

    /// <summary>The points in [from, to), as a range.</summary>
    public Range Covered(long from, long to)
    {
        var first = FirstFrom(from);
        return first..Math.Max(first, FirstFrom(to));
    }

    /// <summary>The first point at or after an instant; <see cref="Count"/> where there is none.</summary>
    /// <remarks>Points lie nearly evenly: a guess and a step or two beat a search.</remarks>
    public int FirstFrom(long at)
    {
        if (at <= instants[0])
            return 0;
        if (at > instants[^1])
            return instants.Length;
        var k = (int)Math.Min(instants.Length - 1, (at - instants[0]) / step);
        while (instants[k] >= at)
            k--;
        while (instants[k] < at)
            k++;
        return k;
    }
}

/// <summary>A stock over a grid, kept as its changes.</summary>
internal sealed class StockCount(StockGrid grid)
{
    private readonly int[] change = new int[grid.Count + 1];

    /// <summary>One more at these points.</summary>
    public void Add(Range points)
    {
        From(points.Start.Value, 1);
        From(points.End.Value, -1);
    }

    /// <summary>So many more from a point on.</summary>
    public void From(int point, int more) => change[point] += more;

    public void Add(StockCount other)
    {
        for (var k = 0; k < change.Length; k++)
            change[k] += other.change[k];
    }

    public double?[] Values()
    {
        var values = new double?[grid.Count];
        var sum = 0;
        for (var k = 0; k < values.Length; k++)
            values[k] = sum += change[k];
        return values;
    }
}
