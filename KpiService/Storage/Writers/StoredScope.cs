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

    private const string SprintChanges = """
        WITH SprintField AS (SELECT Id FROM ChangeFields WHERE InstanceId = ?1 AND (FieldId = ?2 OR (FieldId = '' AND Field = 'Sprint')))
        SELECT FromValue FROM Changes WHERE InstanceId = ?1 AND FieldKey IN SprintField AND FromValue <> ''
        UNION SELECT ToValue FROM Changes WHERE InstanceId = ?1 AND FieldKey IN SprintField AND ToValue <> ''
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

    /// <summary>Of these ids, those of living stored issues without a parent.</summary>
    public IReadOnlyList<long> Parentless(IReadOnlyList<long> ids) => session.Query(
        "SELECT i.Id FROM json_each(?2) AS asked CROSS JOIN Issues AS i ON i.InstanceId = ?1 AND i.Id = asked.value " +
        "WHERE i.DeletedAt IS NULL AND i.ParentId IS NULL AND i.EpicKey IS NULL",
        Id, instanceId, JsonText.Write(ids));

    /// <summary>Number of the project's living issues.</summary>
    public long CountOf(long projectId) => session.Query(
        "SELECT count(*) FROM Issues WHERE InstanceId = ?1 AND ProjectId = ?2 AND DeletedAt IS NULL", Id, instanceId, projectId)[0];

    /// <summary>Of these ids, those of living stored issues with their keys.</summary>
    public IReadOnlyDictionary<long, string> Living(IReadOnlyList<long> ids) => session.Query(
        "SELECT i.Id, i.Key FROM json_each(?2) AS asked CROSS JOIN Issues AS i ON i.InstanceId = ?1 AND i.Id = asked.value WHERE i.DeletedAt IS NULL",
        r => (Id: r.GetInt64(0), Key: r.GetString(1)), instanceId, JsonText.Write(ids)).ToDictionary(r => r.Id, r => r.Key);

    /// <summary>The sprints that living issues are in, each with one of these issues.</summary>
    public IReadOnlyDictionary<long, long> IssuesBySprint() => session.Query(
        "SELECT s.value, min(i.Id) FROM Issues AS i CROSS JOIN json_each(i.SprintIds) AS s WHERE i.InstanceId = ?1 AND i.DeletedAt IS NULL GROUP BY s.value",
        r => (Sprint: r.GetInt64(0), Issue: r.GetInt64(1)), instanceId).ToDictionary(r => r.Sprint, r => r.Issue);

    /// <summary>The lists of sprint ids that histories have.</summary>
    /// <param name="sprintFieldId">Change items without a field id are known by their name.</param>
    public IReadOnlyList<string> SprintLists(string? sprintFieldId) => session.Query(
        SprintChanges, r => r.GetString(0), instanceId, sprintFieldId);

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
