using MemoryPack;

namespace KpiService.Snapshot.Columns;

/// <summary>A set of issues by ordinal, a bit each.</summary>
[MemoryPackable]
public sealed partial class IssueBitmap
{
    [MemoryPackInclude]
    private readonly ulong[] words;

    public IssueBitmap(int capacity)
        : this(capacity, new ulong[(capacity + 63) / 64]) { }

    [MemoryPackConstructor]
    private IssueBitmap(int capacity, ulong[] words) => (Capacity, this.words) = (capacity, words);

    public int Capacity { get; }

    public bool Contains(int issue) => (words[issue >> 6] >> (issue & 63) & 1) != 0;

    /// <summary>False when it was in already.</summary>
    public bool Add(int issue)
    {
        ref var word = ref words[issue >> 6];
        var bit = 1UL << (issue & 63);
        if ((word & bit) != 0)
            return false;
        word |= bit;
        return true;
    }

    /// <summary>The first member from an ordinal on; -1: none.</summary>
    public int Next(int from)
    {
        if (from >= Capacity)
            return -1;
        var word = words[from >> 6] >> (from & 63);
        if (word != 0)
            return from + System.Numerics.BitOperations.TrailingZeroCount(word);
        for (var k = (from >> 6) + 1; k < words.Length; k++)
        {
            if (words[k] != 0)
                return (k << 6) + System.Numerics.BitOperations.TrailingZeroCount(words[k]);
        }

        return -1;
    }

    public int Count()
    {
        var n = 0;
        foreach (var word in words)
            n += System.Numerics.BitOperations.PopCount(word);
        return n;
    }

    public static IssueBitmap Where(int capacity, Func<int, bool> predicate)
    {
        var set = new IssueBitmap(capacity);
        for (var i = 0; i < capacity; i++)
        {
            if (predicate(i))
                set.Add(i);
        }

        return set;
    }
}
