using System.Globalization;
using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using Microsoft.Data.Sqlite;

namespace KpiService.Storage.Writers;

/// <summary>What is stored of an issue, as far as the sync needs it.</summary>
public sealed record StoredIssue(string Key, Instant Updated, Instant? ChangelogOf, bool ChangelogComplete, bool Deleted)
{
    /// <summary>
    /// True when the history of this version of the issue is stored. That of a vanished issue may have been read when it was out of sight.
    /// </summary>
    public bool HasChangelogOf(IssueFact issue) => ChangelogOf == issue.Updated && !Deleted;
}

/// <summary>What a write has changed.</summary>
/// <param name="Issues">Issues inserted or changed.</param>
/// <param name="Changes">Change items written.</param>
/// <param name="Returned">Issues that had a tombstone.</param>
public readonly record struct IssueWrites(int Issues, int Changes, int Returned = 0)
{
    public static IssueWrites operator +(IssueWrites a, IssueWrites b) =>
        new(a.Issues + b.Issues, a.Changes + b.Changes, a.Returned + b.Returned);
}

/// <summary>Writes the issues of one Jira with their histories. An issue that is the same as the stored one isn't written.</summary>
public sealed class IssueWriter(WriteSession session, int instanceId)
{
    private readonly ChangelogWriter changelogs = new(session, instanceId);
    private readonly OldKeyWriter oldKeys = new(session, instanceId);
    private readonly IssueCatalog catalog = new(session, instanceId);
    private readonly UnreadWriter unread = new(session, instanceId);

    /// <summary>The stored ones among these issues, tombstones included.</summary>
    public IReadOnlyDictionary<long, StoredIssue> Stored(IEnumerable<long> ids) =>
        session
            .Query(IssueSql.Stored, r => (Id: r.GetInt64(0), Issue: Read(r)), instanceId, JsonText.Write([.. ids]))
            .ToDictionary(r => r.Id, r => r.Issue);

    /// <param name="histories">Histories by issue id; an issue without one keeps what is stored.</param>
    /// <param name="force">False: an older version than the stored one is passed over (search indexes can lag behind).</param>
    public IssueWrites Write(IReadOnlyList<IssueFact> issues, IReadOnlyDictionary<long, ChangelogFact> histories, bool force)
    {
        var stored = Stored(issues.Select(i => i.Id));
        var writes = default(IssueWrites);
        foreach (var issue in issues)
        {
            var known = stored.GetValueOrDefault(issue.Id);
            if (force || known is null || known.Updated <= issue.Updated)
                writes += Write(issue, histories.GetValueOrDefault(issue.Id), known);
        }

        return writes;
    }

    /// <summary>Takes out the ids of people that were stored while <c>sync.people</c> allowed it.</summary>
    public void ForgetPeople() => session.Change(IssueSql.ForgetPeople, instanceId);

    /// <summary>Stores why an issue could not be read; what is stored of it stays.</summary>
    public void WriteUnread(UnreadIssue issue) =>
        unread.Write(
            UnreadRecord.Issue,
            issue.Id,
            issue.Key ?? issue.Id.ToString(CultureInfo.InvariantCulture),
            [issue.Why],
            required: true
        );

    /// <summary>Stores a history of the version that is stored.</summary>
    public IssueWrites WriteHistory(long issueId, ChangelogFact history)
    {
        if (history.Error is { } error)
            return new(session.ChangeIssue(IssueSql.MarkUnread, instanceId, issueId, error), 0);
        var changes = changelogs.Replace(issueId, history, isNew: false);
        oldKeys.AddFrom(issueId, history);
        catalog.Add(history);
        return new(session.ChangeIssue(IssueSql.MarkHistory, instanceId, issueId, IsWhole(history), !history.Agrees), changes);
    }

    private IssueWrites Write(IssueFact issue, ChangelogFact? history, StoredIssue? known)
    {
        if (known is not null && known.Key != issue.Key)
            oldKeys.Add(issue.Id, known.Key);
        catalog.Add(issue);
        unread.Write(UnreadRecord.Issue, issue.Id, issue.Key, issue.Unread);
        var changes = 0;
        if (history is { Error: null, Items.Count: 0 } && known?.ChangelogOf is not null && changelogs.HasAny(issue.Id))
            history = history with { Agrees = false };
        if (history is { Error: null })
        {
            changes = changelogs.Replace(issue.Id, history, isNew: known?.ChangelogOf is null);
            oldKeys.AddFrom(issue.Id, history);
            catalog.Add(history);
        }

        return new(session.ChangeIssue(IssueSql.Upsert, Values(issue, history)), changes, known is { Deleted: true } ? 1 : 0);
    }

    private object?[] Values(IssueFact issue, ChangelogFact? history) =>
        [
            instanceId,
            issue.Id,
            .. IssueTable.Values(issue),
            history is not null && IsWhole(history),
            history is { Error: null } ? issue.Updated.Milliseconds : null,
            history?.Error,
            history is { Error: null, Agrees: true } or null ? 0 : 1,
        ];

    private static bool IsWhole(ChangelogFact history) => history.Complete && history.Agrees;

    private static StoredIssue Read(SqliteDataReader r) =>
        new(r.GetString(1), new Instant(r.GetInt64(2)), r.IsDBNull(3) ? null : new Instant(r.GetInt64(3)), r.GetBoolean(4), !r.IsDBNull(5));
}
