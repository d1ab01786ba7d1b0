using KpiService.Domain;
using MemoryPack;

namespace KpiService.Snapshot.Columns;

/// <summary>A key that an issue had before a move, or has outside of the synced projects.</summary>
/// <param name="Instance">Ordinal of its Jira.</param>
/// <param name="Id">Jira's id of the issue.</param>
[MemoryPackable]
public readonly partial record struct OldKey(int Instance, string Key, long Id);

/// <summary>Finds issues by id and by key, also by a key they had before a move.</summary>
public sealed class IssueDirectory
{
    private readonly Dictionary<(int Instance, long Id), int> byId = [];
    private readonly Dictionary<(int Instance, string Key), int> byKey = [];

    public static IssueDirectory Of(IssueColumns issues, IReadOnlyList<OldKey> oldKeys)
    {
        var directory = new IssueDirectory();
        directory.Expect(issues.Count);
        for (var i = 0; i < issues.Count; i++)
            directory.Add(issues.Instances[i], issues.Ids[i], issues.Keys[i], issues.DeletedTimes[i] != long.MaxValue, i);
        foreach (var old in oldKeys)
            directory.AddOldKey(old.Instance, old.Key, old.Id);
        return directory;
    }

    /// <summary>Makes room for so many issues.</summary>
    public void Expect(int issues)
    {
        byId.EnsureCapacity(issues);
        byKey.EnsureCapacity(issues);
    }

    public void Add(int instance, long id, string key, bool deleted, int issue)
    {
        byId[(instance, id)] = issue;
        if (deleted)
            byKey.TryAdd((instance, key), issue);
        else
            byKey[(instance, key)] = issue;
    }

    /// <summary>A key in use wins over the same key of the past.</summary>
    public void AddOldKey(int instance, string key, long id)
    {
        if (byId.TryGetValue((instance, id), out var issue))
            byKey.TryAdd((instance, key), issue);
    }

    /// <summary>-1: not stored.</summary>
    public int ById(int instance, long? id) => id is { } i && byId.TryGetValue((instance, i), out var issue) ? issue : -1;

    /// <summary>-1: not stored.</summary>
    public int ByKey(int instance, string? key) => key is not null && byKey.TryGetValue((instance, key), out var issue) ? issue : -1;

    public List<int> Find(string key, IReadOnlyList<InstanceInfo> instances)
    {
        var (name, bare) = QualifiedKey.Parse(key);
        return [.. instances.Where(i => name is null || i.Name == name).Select(i => ByKey(i.Ordinal, bare)).Where(i => i >= 0)];
    }
}
