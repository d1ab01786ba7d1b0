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
    public static readonly string Upsert = $"""
        INSERT INTO Issues (InstanceId, Id, {IssueTable.Names()},
            ChangelogComplete, ChangelogOf, ChangelogError, ChangelogDisagreed)
        VALUES ({string.Join(", ", Enumerable.Range(1, IssueTable.Count + 6).Select(n => $"?{n}"))})
        ON CONFLICT (InstanceId, Id) DO UPDATE
        SET {IssueTable.Assignments},
            ChangelogError = CASE WHEN excluded.ChangelogOf IS NOT NULL OR excluded.ChangelogDisagreed > 0 THEN excluded.ChangelogError
                ELSE ChangelogError END,
            ChangelogDisagreed = CASE
                WHEN excluded.ChangelogOf IS NULL AND excluded.ChangelogDisagreed = 0 THEN ChangelogDisagreed
                WHEN excluded.ChangelogDisagreed = 0 OR Updated IS NOT excluded.Updated THEN excluded.ChangelogDisagreed
                ELSE ChangelogDisagreed + 1 END,
            ChangelogComplete = CASE WHEN excluded.ChangelogOf IS NOT NULL THEN excluded.ChangelogComplete
                ELSE ChangelogComplete AND ChangelogOf IS excluded.Updated END,
            ChangelogOf = coalesce(excluded.ChangelogOf, ChangelogOf),
            DeletedAt = NULL
        WHERE DeletedAt IS NOT NULL
            OR (excluded.ChangelogOf IS NOT NULL
                AND (ChangelogOf, ChangelogComplete) IS NOT (excluded.ChangelogOf, excluded.ChangelogComplete))
            OR ((excluded.ChangelogOf IS NOT NULL OR excluded.ChangelogDisagreed > 0)
                AND (ChangelogError, ChangelogDisagreed > 0) IS NOT (excluded.ChangelogError, excluded.ChangelogDisagreed > 0))
            OR ({IssueTable.Names()}) IS NOT ({IssueTable.Names("excluded.")})
        """;

    // ?4: 1 where the history doesn't agree with the issue.
    public const string MarkHistory = """
        UPDATE Issues SET ChangelogOf = Updated, ChangelogComplete = ?3, ChangelogError = NULL,
            ChangelogDisagreed = CASE WHEN ?4 = 0 THEN 0 ELSE ChangelogDisagreed + 1 END
        WHERE InstanceId = ?1 AND Id = ?2
            AND (?4 = 1 OR (ChangelogOf, ChangelogComplete, ChangelogError, ChangelogDisagreed) IS NOT (Updated, ?3, NULL, 0))
        """;

    public const string MarkUnread = """
        UPDATE Issues SET ChangelogError = ?3, ChangelogDisagreed = ChangelogDisagreed + 1 WHERE InstanceId = ?1 AND Id = ?2
        """;

    public const string ForgetPeople = """
        UPDATE Issues SET Assignee = NULL, Reporter = NULL WHERE InstanceId = ?1 AND (Assignee IS NOT NULL OR Reporter IS NOT NULL)
        """;
}
