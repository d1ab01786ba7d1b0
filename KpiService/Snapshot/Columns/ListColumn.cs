using System.Runtime.InteropServices;
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

    /// <summary>The same lists of other items, told by row and item.</summary>
    internal ListColumn<T> Map(Func<int, T, T> item)
    {
        var mapped = new T[items.Length];
        for (var row = 0; row < Count; row++)
        {
            for (var k = offsets[row]; k < offsets[row + 1]; k++)
                mapped[k] = item(row, items[k]);
        }

        return new ListColumn<T>(offsets, mapped);
    }

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

    /// <inheritdoc cref="Group{T}(int, ReadOnlySpan{T}, Func{T, int})"/>
    public static ListColumn<T> Group<T>(int rows, List<T> source, Func<T, int> row) => Group(rows, CollectionsMarshal.AsSpan(source), row);

    /// <summary>Groups items by row, keeping their order within a row.</summary>
    public static ListColumn<T> Group<T>(int rows, ReadOnlySpan<T> source, Func<T, int> row)
    {
        var offsets = new int[rows + 1];
        foreach (var item in source)
            offsets[row(item) + 1]++;
        for (var r = 0; r < rows; r++)
            offsets[r + 1] += offsets[r];
        var next = offsets.AsSpan(0, rows).ToArray();
        var items = new T[source.Length];
        foreach (var item in source)
            items[next[row(item)]++] = item;
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
