using KpiService.Domain.Facts;

namespace KpiService.Storage.Writers;

/// <summary>Remembers the keys that issues had before.</summary>
internal sealed class OldKeyWriter(WriteSession session, int instanceId)
{
    private const string Upsert = """
        INSERT INTO OldKeys (InstanceId, Key, IssueId) VALUES (?1, ?2, ?3)
        ON CONFLICT (InstanceId, Key) DO UPDATE SET IssueId = excluded.IssueId WHERE IssueId <> excluded.IssueId
        """;

    public void Add(long issueId, string key) => session.Change(Upsert, instanceId, key, issueId);

    /// <summary>A move is a change item called "Key".</summary>
    public void AddFrom(long issueId, ChangelogFact history)
    {
        foreach (var item in history.Items)
        {
            if (item is { Field: "Key", FromText: { Length: > 0 } key })
                Add(issueId, key);
        }
    }
}
