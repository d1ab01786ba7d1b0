using KpiService.Domain;
using Microsoft.Data.Sqlite;

namespace KpiService.Storage.Writers;

/// <summary>Which stored issues Jira's searches should find, and what happens to those that are gone.</summary>
public sealed class StoredScope(WriteSession session, int instanceId)
{
    // The same scope as that of a full sync. A status whose category is unknown is not known to be done.
    private const string InScope = """
        SELECT i.Id FROM Issues AS i LEFT JOIN Statuses AS s ON s.InstanceId = i.InstanceId AND s.Id = i.StatusId
        WHERE i.InstanceId = ?1 AND i.ProjectId = ?2 AND i.DeletedAt IS NULL AND (i.Updated >= ?3 OR s.Category IS NOT 2)
        """;

    private const string WithoutHistory = """
        SELECT Id FROM Issues
        WHERE InstanceId = ?1 AND ProjectId = ?2 AND DeletedAt IS NULL AND ChangelogOf IS NOT Updated
        """;

    /// <summary>Ids of the project's living issues that were updated since then or aren't done.</summary>
    public IReadOnlyList<long> InScopeOf(long projectId, Instant horizon) =>
        session.Query(InScope, Id, instanceId, projectId, horizon.Milliseconds);

    /// <summary>Ids of the project's living issues whose current history isn't stored.</summary>
    public IReadOnlyList<long> LackingHistory(long projectId) => session.Query(WithoutHistory, Id, instanceId, projectId);

    /// <summary>Number of the project's living issues.</summary>
    public long CountOf(long projectId) => session.Query(
        "SELECT count(*) FROM Issues WHERE InstanceId = ?1 AND ProjectId = ?2 AND DeletedAt IS NULL", Id, instanceId, projectId)[0];

    /// <summary>Of these ids, those of living stored issues.</summary>
    public IReadOnlySet<long> Living(IReadOnlyList<long> ids) => session.Query(
        "SELECT i.Id FROM json_each(?2) AS asked CROSS JOIN Issues AS i ON i.InstanceId = ?1 AND i.Id = asked.value WHERE i.DeletedAt IS NULL",
        Id, instanceId, JsonText.Write(ids)).ToHashSet();

    /// <summary>Marks an issue as gone from Jira since then.</summary>
    /// <param name="newKey">Its key in a project that isn't synced; null: it was deleted or isn't visible any more.</param>
    public int Tombstone(long issueId, Instant at, string? newKey)
    {
        if (newKey is not null)
            new OldKeyWriter(session, instanceId).Add(issueId, newKey);
        return session.Change(
            "UPDATE Issues SET DeletedAt = ?3 WHERE InstanceId = ?1 AND Id = ?2 AND DeletedAt IS NULL", instanceId, issueId, at.Milliseconds);
    }

    private static long Id(SqliteDataReader r) => r.GetInt64(0);
}
