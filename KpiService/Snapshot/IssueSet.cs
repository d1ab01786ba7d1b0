namespace KpiService.Snapshot;

/// <summary>A set of issues by ordinal, a bit each.</summary>
public sealed class IssueSet(int capacity)
{
    private readonly ulong[] words = new ulong[(capacity + 63) / 64];

    public int Capacity => capacity;

    public bool Contains(int issue) => (words[issue >> 6] >> (issue & 63) & 1) != 0;

    /// <summary>False when it was in already.</summary>
    public bool Add(int issue)
    {
        ref var word = ref words[issue >> 6];
        var bit = 1UL << (issue & 63);
        if ((word & bit) != 0) return false;
        word |= bit;
        return true;
    }

    public int Count()
    {
        var n = 0;
        foreach (var word in words) n += System.Numerics.BitOperations.PopCount(word);
        return n;
    }

    public static IssueSet Where(int capacity, Func<int, bool> predicate)
    {
        var set = new IssueSet(capacity);
        for (var i = 0; i < capacity; i++)
        {
            if (predicate(i)) set.Add(i);
        }

        return set;
    }
}
