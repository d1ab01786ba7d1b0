using MemoryPack;

namespace KpiService.Snapshot.Columns;

/// <summary>Rows of different length in one array.</summary>
[MemoryPackable]
public sealed partial class ListColumn<T>
{
    [MemoryPackInclude]
    private readonly int[] offsets;

    [MemoryPackInclude]
    private readonly T[] items;

    [MemoryPackConstructor]
    internal ListColumn(int[] offsets, T[] items) => (this.offsets, this.items) = (offsets, items);

    public int Count => offsets.Length - 1;

    public ReadOnlySpan<T> this[int row] => items.AsSpan(offsets[row], offsets[row + 1] - offsets[row]);

    /// <summary>All items, row after row.</summary>
    internal T[] Items => items;

    /// <summary>The same lists of other items.</summary>
    internal ListColumn<T> Map(Converter<T, T> item) => new(offsets, Array.ConvertAll(items, item));

    internal int Start(int row) => offsets[row];

    internal int End(int row) => offsets[row + 1];
}

internal static class JaggedRows
{
    /// <summary>A row per list.</summary>
    public static ListColumn<T> Of<T>(List<T[]> lists)
    {
        var rows = new JaggedBuilder<T>(lists.Count);
        foreach (var list in lists)
        {
            rows.AddRange(list);
            rows.EndRow();
        }

        return rows.Build();
    }

    /// <summary>Groups items by row, keeping their order within a row.</summary>
    public static ListColumn<T> Group<T>(int rows, IReadOnlyList<T> source, Func<T, int> row)
    {
        var offsets = new int[rows + 1];
        for (var k = 0; k < source.Count; k++)
            offsets[row(source[k]) + 1]++;
        for (var r = 0; r < rows; r++)
            offsets[r + 1] += offsets[r];
        var next = offsets.AsSpan(0, rows).ToArray();
        var items = new T[source.Count];
        for (var k = 0; k < source.Count; k++)
            items[next[row(source[k])]++] = source[k];
        return new ListColumn<T>(offsets, items);
    }
}

/// <summary>Collects rows one after the other.</summary>
internal sealed class JaggedBuilder<T>(int rows)
{
    private readonly int[] offsets = new int[rows + 1];
    private readonly List<T> items = [];
    private int row;

    public void Add(T item) => items.Add(item);

    public void AddRange(IEnumerable<T> row) => items.AddRange(row);

    public void EndRow() => offsets[++row] = items.Count;

    public ListColumn<T> Build() => new(offsets, [.. items]);
}
