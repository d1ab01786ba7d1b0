using System.Reflection;
using KpiService.Storage;
using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Storage;

/// <summary>How SQLite would run the statements of a sync, of a purge, of the evidence and of the snapshot's load.</summary>
public sealed class QueryPlanTests
{
    /// <summary>Tables that grow with Jira.</summary>
    private static readonly string[] Big = ["Issues", "Changes", "BoardIssues", "OldKeys"];

    /// <summary>Their other names in statements.</summary>
    private static readonly string[] Scanned = [.. Big, "i"];

    private static readonly string[] Modules = ["KpiService.Storage.Writers", "KpiService.Features.Evidence"];

    /// <summary>What reads all rows of a Jira, once a sync at the most: an index for it would be paid for by every write.</summary>
    private static readonly string[] OfWholeJiras =
    [
        "IssueSql.ForgetPeople",
        "IssueTexts.OfAll",
        "PurgeWriter.ByIssue",
        "StoredScope.OneIssueASprint",
        "StoredScope.SprintChanges",
        "StoredScope.UnseenBySearches",
    ];

    /// <summary>What has no order in any index: distinct sprints.</summary>
    private static readonly string[] OfDistinctValues = ["StoredScope.OneIssueASprint", "StoredScope.SprintChanges"];

    public static TheoryData<string, string, bool> Statements()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var (name, text) in All())
        {
            data.Add(name, text, false);
            data.Add(name, text, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void No_statement_runs_through_a_big_table_or_sorts_it(string name, string statement, bool analysed)
    {
        using var database = TestDatabase.Migrated();
        if (analysed)
            database.Execute(ManyIssues);

        var plan = Plan(database, statement);

        var told = $"{name}: {string.Join("; ", plan)}";
        Assert.True(OfWholeJiras.Contains(name) || !plan.Exists(RunsThrough), told);
        Assert.True(OfDistinctValues.Contains(name) || !plan.Exists(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal)), told);
    }

    [Fact]
    public void The_exceptions_are_statements_there_are() =>
        Assert.Empty(OfWholeJiras.Concat(OfDistinctValues).Except(All().Select(s => s.Name)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_snapshot_reads_the_issues_in_order_without_sorting_them(bool analysed)
    {
        using var database = TestDatabase.Migrated();
        if (analysed)
            database.Execute(ManyIssues);

        Assert.StartsWith("SCAN Issues", Assert.Single(Plan(database, IssueTable.Select)), StringComparison.Ordinal);
    }

    /// <summary>Constants and lists of constants.</summary>
    private static IEnumerable<(string Name, string Text)> All() =>
        from type in typeof(IssueTable).Assembly.GetTypes()
        where Modules.Contains(type.Namespace)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        from text in field.FieldType == typeof(string) ? [field.GetValue(null) as string ?? ""]
        : field.FieldType == typeof(string[]) ? field.GetValue(null) as string[] ?? []
        : []
        where IsStatement(text)
        select ($"{type.Name}.{field.Name}", text);

    private static bool IsStatement(string text) =>
        new[] { "SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH " }.Any(w => text.TrimStart().StartsWith(w, StringComparison.Ordinal));

    /// <summary>
    /// A scan of the table or of an index, or a search by nothing but the Jira, which finds all rows where there is one Jira. What is asked
    /// of json_each is small.
    /// </summary>
    private static bool RunsThrough(string step) =>
        step.Split(' ') is [var way, var table, ..]
        && Scanned.Contains(table)
        && (way == "SCAN" || (way == "SEARCH" && step.EndsWith("(InstanceId=?)", StringComparison.Ordinal)));

    private static List<string> Plan(TestDatabase database, string statement) =>
        database.Query($"EXPLAIN QUERY PLAN {statement}", r => r.GetString(3));

    // One Jira with two projects, as far as ANALYZE can tell.
    private const string ManyIssues = """
        WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 2000)
        INSERT INTO Issues (InstanceId, Id, Key, ProjectId, TypeId, StatusId, Created, Updated, Summary, Labels, Components, FixVersions,
            SprintIds, Estimates, Flagged, ChangelogComplete)
        SELECT 1, value, 'A-' || value, value % 2, 1, 1, 1, 1, '', '[]', '[]', '[]', '[]', '{}', 0, 1 FROM n;
        INSERT INTO Changes (InstanceId, IssueId, HistoryId, Position, Created, FieldKey)
        SELECT 1, i.Id, i.Id, n.value, 1, 1 FROM Issues AS i CROSS JOIN json_each('[1, 2, 3]') AS n;
        INSERT INTO BoardIssues (InstanceId, BoardId, IssueId) SELECT 1, 1 + Id % 5, Id FROM Issues;
        INSERT INTO OldKeys (InstanceId, Key, IssueId) SELECT 1, 'B-' || Id, Id FROM Issues WHERE Id < 50;
        ANALYZE;
        """;
}
