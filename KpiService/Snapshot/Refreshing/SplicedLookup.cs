using KpiService.Snapshot.Columns;

namespace KpiService.Snapshot.Refreshing;

/// <summary>Finds the issues that newer ones refer to, by ordinals of the next snapshot.</summary>
internal sealed class SplicedLookup
{
    private readonly Splice splice;
    private readonly IssueColumns older;
    private readonly IssueColumns newer;
    private readonly Dictionary<(int Instance, string Key), int> byKey = [];

    public SplicedLookup(Splice splice, IssueColumns older, IssueColumns newer, IReadOnlyList<IssueReference> references)
    {
        (this.splice, this.older, this.newer) = (splice, older, newer);
        var wanted = references.Where(r => r.Epic is not null).Select(r => r.Epic ?? "").ToHashSet();
        for (var i = 0; wanted.Count > 0 && i < older.Count; i++)
        {
            if (wanted.Contains(older.Keys[i]) && !splice.IsReplaced(i))
                Add(older, i, splice.Placed(i));
        }

        for (var i = 0; i < newer.Count; i++)
            Add(newer, i, splice.PlacedNewer(i));
    }

    /// <summary>-1: not stored.</summary>
    public int ById(int instance, long id) =>
        newer.Find(instance, id) is >= 0 and var changed ? splice.PlacedNewer(changed)
        : older.Find(instance, id) is >= 0 and var found ? splice.Placed(found)
        : -1;

    /// <summary>-1: not stored.</summary>
    public int ByKey(int instance, string key) => byKey.GetValueOrDefault((instance, key), -1);

    private void Add(IssueColumns issues, int issue, int at)
    {
        var key = (issues.Instances[issue], issues.Keys[issue]);
        if (issues.DeletedTimes[issue] != long.MaxValue)
            byKey.TryAdd(key, at);
        else
            byKey[key] = at;
    }
}
