using KpiService.Domain.Time;
using Microsoft.Data.Sqlite;

namespace KpiService.Storage.Writers;

/// <summary>A stored issue that searches should find.</summary>
/// <param name="OutOfSearch">True: it is known that they don't, though it can be read.</param>
public readonly record struct ScopedIssue(long Id, bool OutOfSearch);

/// <summary>What an issue is at present, for comparison with where its history leads.</summary>
/// <param name="Estimates">By field id.</param>
/// <param name="CategoryChanged">When its status last changed its category; null where Jira doesn't say.</param>
public sealed record IssueState(
    long Id,
    long StatusId,
    IReadOnlyList<long> Sprints,
    IReadOnlyDictionary<string, double> Estimates,
    Instant Created,
    Instant? CategoryChanged
);

/// <summary>Which stored issues Jira's searches should find, and what happens to those that are gone.</summary>
public sealed class StoredScope(WriteSession session, int instanceId)
{
    // The same scope as that of a full sync. A status whose category is unknown is not known to be done.
    private const string InScope = """
        SELECT i.Id, i.OutOfSearchSince IS NOT NULL
        FROM Issues AS i LEFT JOIN Statuses AS s ON s.InstanceId = i.InstanceId AND s.Id = i.StatusId
        WHERE i.InstanceId = ?1 AND i.ProjectId = ?2 AND i.DeletedAt IS NULL AND (i.Updated >= ?3 OR s.Category IS NOT 2)
        """;

    private const string SprintChanges = """
        WITH SprintField AS (
            SELECT Id FROM ChangeFields
            WHERE InstanceId = ?1 AND (FieldId IN (SELECT value FROM json_each(?2))
                OR (FieldId = '' AND Field COLLATE NOCASE IN (SELECT value FROM json_each(?3)))))
        SELECT FromValue FROM Changes WHERE InstanceId = ?1 AND FieldKey IN SprintField AND FromValue <> ''
        UNION SELECT ToValue FROM Changes WHERE InstanceId = ?1 AND FieldKey IN SprintField AND ToValue <> ''
        """;

    private const string WithoutHistory = """
        SELECT Id, StatusId, SprintIds, Estimates, Created, CategoryChanged FROM Issues
        WHERE InstanceId = ?1 AND ProjectId = ?2 AND DeletedAt IS NULL AND OutOfSearchSince IS NULL
            AND ((ChangelogOf IS NOT Updated AND ChangelogError IS NULL) OR ChangelogDisagreed BETWEEN 1 AND ?3)
        """;

    private const string UnseenBySearches =
        "SELECT Id FROM Issues WHERE InstanceId = ?1 AND OutOfSearchSince IS NOT NULL AND DeletedAt IS NULL";

    private const string MarkOutOfSearch = """
        UPDATE Issues SET OutOfSearchSince = ?3 WHERE InstanceId = ?1 AND Id = ?2 AND (OutOfSearchSince IS NULL) = (?3 IS NOT NULL)
        """;

    private const string WithoutParent = """
        SELECT i.Id FROM json_each(?2) AS asked CROSS JOIN Issues AS i ON i.InstanceId = ?1 AND i.Id = asked.value
        WHERE i.DeletedAt IS NULL AND i.ParentId IS NULL AND i.EpicKey IS NULL
        """;

    private const string Count = "SELECT count(*) FROM Issues WHERE InstanceId = ?1 AND ProjectId = ?2 AND DeletedAt IS NULL";

    private const string LivingKeys = """
        SELECT i.Id, i.Key FROM json_each(?2) AS asked CROSS JOIN Issues AS i ON i.InstanceId = ?1 AND i.Id = asked.value
        WHERE i.DeletedAt IS NULL
        """;

    private const string OneIssueASprint = """
        SELECT s.value, min(i.Id) FROM Issues AS i CROSS JOIN json_each(i.SprintIds) AS s
        WHERE i.InstanceId = ?1 AND i.DeletedAt IS NULL GROUP BY s.value
        """;

    private const string MarkDeleted = "UPDATE Issues SET DeletedAt = ?3 WHERE InstanceId = ?1 AND Id = ?2 AND DeletedAt IS NULL";

    /// <summary>The project's living issues that were updated since then or aren't done.</summary>
    public IReadOnlyList<ScopedIssue> InScopeOf(long projectId, Instant horizon) =>
        session.Query(InScope, r => new ScopedIssue(r.GetInt64(0), r.GetBoolean(1)), instanceId, projectId, horizon.Milliseconds);

    /// <summary>The project's living issues whose current history isn't stored, could not be read or doesn't agree with them.</summary>
    /// <param name="mostTries">One that was read in vain so often in a row is left alone.</param>
    public IReadOnlyList<IssueState> LackingHistory(long projectId, int mostTries) =>
        session.Query(WithoutHistory, State, instanceId, projectId, mostTries);

    /// <summary>Ids of the living issues that are known to be out of the searches' sight though they can be read.</summary>
    public IReadOnlyList<long> OutOfSearch() => session.Query(UnseenBySearches, Id, instanceId);

    /// <summary>Remembers issues that can be read though no search shows them; or that searches show them again (null).</summary>
    public void WriteOutOfSearch(IEnumerable<long> issueIds, Instant? since)
    {
        foreach (var id in issueIds)
            session.ChangeIssue(MarkOutOfSearch, instanceId, id, since?.Milliseconds);
    }

    /// <summary>Of these ids, those of living stored issues without a parent.</summary>
    public IReadOnlyList<long> Parentless(IReadOnlyList<long> ids) => session.Query(WithoutParent, Id, instanceId, JsonText.Write(ids));

    /// <summary>Number of the project's living issues.</summary>
    public long CountOf(long projectId) => session.Query(Count, Id, instanceId, projectId)[0];

    /// <summary>Of these ids, those of living stored issues with their keys.</summary>
    public IReadOnlyDictionary<long, string> Living(IReadOnlyList<long> ids) =>
        session
            .Query(LivingKeys, r => (Id: r.GetInt64(0), Key: r.GetString(1)), instanceId, JsonText.Write(ids))
            .ToDictionary(r => r.Id, r => r.Key);

    /// <summary>The sprints that living issues are in, each with one of these issues.</summary>
    public IReadOnlyDictionary<long, long> IssuesBySprint() =>
        session
            .Query(OneIssueASprint, r => (Sprint: r.GetInt64(0), Issue: r.GetInt64(1)), instanceId)
            .ToDictionary(r => r.Sprint, r => r.Issue);

    /// <summary>The lists of sprint ids that histories have.</summary>
    /// <param name="names">Names of the field, by which items without a field id are known.</param>
    public IReadOnlyList<string> SprintLists(IReadOnlyList<string> fieldIds, IReadOnlyList<string> names) =>
        session.Query(SprintChanges, r => r.GetString(0), instanceId, JsonText.Write(fieldIds), JsonText.Write(names));

    /// <summary>Marks an issue as gone from Jira since then.</summary>
    /// <param name="newKey">Its key in a project that isn't synced; null: it was deleted or isn't visible any more.</param>
    public int Tombstone(long issueId, Instant at, string? newKey)
    {
        if (newKey is not null)
            new OldKeyWriter(session, instanceId).Add(issueId, newKey);
        return session.ChangeIssue(MarkDeleted, instanceId, issueId, at.Milliseconds);
    }

    private static long Id(SqliteDataReader r) => r.GetInt64(0);

    private static IssueState State(SqliteDataReader r) =>
        new(
            r.GetInt64(0),
            r.GetInt64(1),
            JsonText.Read<IReadOnlyList<long>>(r.GetString(2)),
            JsonText.Read<IReadOnlyDictionary<string, double>>(r.GetString(3)),
            new Instant(r.GetInt64(4)),
            r.IsDBNull(5) ? null : new Instant(r.GetInt64(5))
        );
}
