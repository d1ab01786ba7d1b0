using KpiService.Domain;

namespace KpiService.Storage.Writers;

/// <summary>Removes stored data for good.</summary>
internal sealed class PurgeWriter(WriteSession session)
{
    private const string IssuesOfProject = "SELECT Id FROM Issues WHERE InstanceId = ?1 AND ProjectId = ?2";

    private static readonly string[] ByIssue =
    [
        .. new[] { "Changes", "OldKeys", "BoardIssues" }.Select(table =>
            $"DELETE FROM {table} WHERE InstanceId = ?1 AND IssueId IN ({IssuesOfProject})"
        ),
    ];

    private static readonly string[] ByProject =
    [
        .. new[] { "Issues", "BoardProjects", "ProjectCursors" }.Select(table =>
            $"DELETE FROM {table} WHERE InstanceId = ?1 AND ProjectId = ?2"
        ),
    ];

    private const string Unread = $"DELETE FROM Unread WHERE InstanceId = ?1 AND Record = ?3 AND RecordId IN ({IssuesOfProject})";
    private const string Count = $"SELECT count(*) FROM ({IssuesOfProject})";

    private static readonly string[] All =
    [
        "Changes",
        "ChangeFields",
        "OldKeys",
        "BoardIssues",
        "BoardProjects",
        "BoardColumns",
        "BoardSprints",
        "Boards",
        "Unread",
        "Sprints",
        "Issues",
        "IssueTypes",
        "Statuses",
        "Fields",
        "ProjectCursors",
        "Projects",
        "Instances",
        "SyncRuns",
        "SyncLocks",
    ];

    /// <summary>Removes a project with its issues and their histories.</summary>
    /// <returns>Number of its issues, tombstones included.</returns>
    public int Project(int instanceId, long projectId)
    {
        foreach (var delete in ByIssue)
            session.Change(delete, instanceId, projectId);
        session.Change(Unread, instanceId, projectId, (int)UnreadRecord.Issue);
        var issues = session.Query(Count, r => r.GetInt32(0), instanceId, projectId)[0];
        foreach (var delete in ByProject)
            session.Change(delete, instanceId, projectId);
        session.Change("DELETE FROM Projects WHERE InstanceId = ?1 AND Id = ?2", instanceId, projectId);
        return issues;
    }

    /// <summary>
    /// What an interrupted sync has left undone may be of a project that is gone now; without a cursor it is synced in full anyway.
    /// </summary>
    public void Checkpoints() => session.Execute("UPDATE SyncRuns SET Checkpoint = NULL WHERE Checkpoint IS NOT NULL");

    /// <summary>Removes everything but the schema, the mark of what the file holds included.</summary>
    public void Everything()
    {
        foreach (var table in All)
            session.Change($"DELETE FROM {table}");
        session.Change("DELETE FROM Meta WHERE Name NOT IN (?1, ?2)", MetaNames.DataVersion, MetaNames.Cleaning);
    }
}
