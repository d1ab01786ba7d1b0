using KpiService.Tests.Storage.Backups;
using Microsoft.Data.Sqlite;

namespace KpiService.Tests.Storage;

/// <summary>A database of the first schema, in which histories still say who did what.</summary>
internal static class OldDatabase
{
    public const string FirstMigration = "20261123091736_InitialCreate";
    public const int Issues = 300;

    /// <summary>Names and texts that stand in it; those of <c>customfield_9</c>, a field that Jira no longer lists, among them.</summary>
    public static readonly IReadOnlyList<string> Secrets =
    [
        "Jane Doe",
        "712020:jane",
        "Call John Roe back",
        "is blocked by SECRET-1",
        "Gone Person",
    ];

    /// <summary>What has to stay.</summary>
    public static readonly IReadOnlyList<string> Facts = ["In Progress", "Sprint of spring", "Thirteen points"];

    // Deleted issues leave free pages that hold names too.
    private const string Rows = """
        INSERT INTO Meta VALUES ('data_version', '41-abc'), ('kind', 'real');
        INSERT INTO Instances VALUES (1, 'cloud', 'https://acme.atlassian.net', 'cloud');
        INSERT INTO Fields VALUES (1, 'customfield_1', 'Sprint', 'array', 'com.pyxis.greenhopper.jira:gh-sprint', 'sprint', 0);
        INSERT INTO Fields VALUES (1, 'customfield_2', 'Story Points', 'number',
            'com.atlassian.jira.plugin.system.customfieldtypes:float', 'estimate', 0);
        INSERT INTO ChangeFields VALUES (1, 1, 'status', 'status'), (2, 1, 'assignee', 'assignee'), (3, 1, 'description', 'description'),
            (4, 1, 'Link', 'issuelinks'), (5, 1, 'Sprint', 'customfield_1'), (6, 1, 'Story Points', 'customfield_2'),
            (7, 1, 'Buddy', 'customfield_9');
        WITH RECURSIVE Number(N) AS (SELECT 1 UNION ALL SELECT N + 1 FROM Number WHERE N < 600)
        INSERT INTO Changes SELECT 1, N, N * 10, F.Id, 1000, F.Id, NULL, NULL,
            CASE F.Id WHEN 2 THEN '712020:jane' ELSE '5' END,
            CASE F.Id WHEN 1 THEN 'In Progress' WHEN 2 THEN 'Jane Doe' WHEN 3 THEN 'Call John Roe back' WHEN 4 THEN 'is blocked by SECRET-1'
                WHEN 5 THEN 'Sprint of spring' WHEN 6 THEN 'Thirteen points' ELSE 'Gone Person' END
        FROM Number, ChangeFields AS F;
        DELETE FROM Changes WHERE IssueId > 300;
        """;

    public static async Task WriteAsync(BackupFolder folder)
    {
        await OtherFiles.Migrated(folder.Database.Path, FirstMigration);
        OtherFiles.Execute(folder.Database.Path, Rows);
    }

    /// <summary>Which of these texts stand in the file, its log or the files that SQLite keeps beside it.</summary>
    public static IReadOnlyList<string> Find(string path, IReadOnlyList<string> texts)
    {
        SqliteConnection.ClearAllPools();
        var bytes = new[] { path, path + "-wal", path + "-shm" }.Where(File.Exists).Select(File.ReadAllBytes).ToList();
        return [.. texts.Where(text => bytes.Exists(b => b.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0))];
    }

    public static long CountChanges(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Changes";
        return (long)(command.ExecuteScalar() ?? 0L);
    }
}
