namespace KpiService.Storage.Writers;

/// <summary>The statements of <see cref="IssueWriter"/>.</summary>
internal static class IssueSql
{
    // CROSS JOIN keeps the order: the few ids asked for, then each by its key.
    public const string Stored = """
        SELECT i.Id, i.Key, i.Updated, i.ChangelogOf, i.ChangelogComplete, i.DeletedAt
        FROM json_each(?2) AS asked CROSS JOIN Issues AS i ON i.InstanceId = ?1 AND i.Id = asked.value
        """;

    // Without a new history the stored one stays, but it is complete only for the version it was read with.
    public const string Upsert = """
        INSERT INTO Issues (InstanceId, Id, Key, ProjectId, TypeId, StatusId, Priority, Resolution, Created, Updated, Resolved, Summary,
            ParentId, EpicKey, Labels, Components, FixVersions, SprintIds, Estimates, Flagged, Assignee, Reporter, ChangelogComplete, ChangelogOf)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24)
        ON CONFLICT (InstanceId, Id) DO UPDATE
        SET Key = excluded.Key, ProjectId = excluded.ProjectId, TypeId = excluded.TypeId, StatusId = excluded.StatusId,
            Priority = excluded.Priority, Resolution = excluded.Resolution, Created = excluded.Created, Updated = excluded.Updated,
            Resolved = excluded.Resolved, Summary = excluded.Summary, ParentId = excluded.ParentId, EpicKey = excluded.EpicKey,
            Labels = excluded.Labels, Components = excluded.Components, FixVersions = excluded.FixVersions,
            SprintIds = excluded.SprintIds, Estimates = excluded.Estimates, Flagged = excluded.Flagged,
            Assignee = excluded.Assignee, Reporter = excluded.Reporter,
            ChangelogComplete = CASE WHEN excluded.ChangelogOf IS NOT NULL THEN excluded.ChangelogComplete
                ELSE ChangelogComplete AND ChangelogOf IS excluded.Updated END,
            ChangelogOf = coalesce(excluded.ChangelogOf, ChangelogOf),
            DeletedAt = NULL
        WHERE DeletedAt IS NOT NULL
            OR (excluded.ChangelogOf IS NOT NULL
                AND (ChangelogOf, ChangelogComplete) IS NOT (excluded.ChangelogOf, excluded.ChangelogComplete))
            OR (Key, ProjectId, TypeId, StatusId, Priority, Resolution, Created, Updated, Resolved, Summary, ParentId, EpicKey,
                Labels, Components, FixVersions, SprintIds, Estimates, Flagged, Assignee, Reporter) IS NOT
               (excluded.Key, excluded.ProjectId, excluded.TypeId, excluded.StatusId, excluded.Priority, excluded.Resolution,
                excluded.Created, excluded.Updated, excluded.Resolved, excluded.Summary, excluded.ParentId, excluded.EpicKey,
                excluded.Labels, excluded.Components, excluded.FixVersions, excluded.SprintIds, excluded.Estimates,
                excluded.Flagged, excluded.Assignee, excluded.Reporter)
        """;

    public const string MarkHistory = """
        UPDATE Issues SET ChangelogOf = Updated, ChangelogComplete = ?3
        WHERE InstanceId = ?1 AND Id = ?2 AND (ChangelogOf, ChangelogComplete) IS NOT (Updated, ?3)
        """;
}
