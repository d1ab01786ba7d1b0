using System.Reflection;
using KpiService.Storage;
using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Storage;

/// <summary>How SQLite would run the statements of a sync and of the snapshot's load.</summary>
public sealed class QueryPlanTests
{
    /// <summary>Tables that grow with Jira.</summary>
    private static readonly string[] Big = ["Issues", "Changes", "BoardIssues", "OldKeys"];

    public static TheoryData<string, string> Statements()
    {
        var statements =
            from type in typeof(IssueTable).Assembly.GetTypes()
            where type.Namespace == "KpiService.Storage.Writers"
            from constant in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            where constant.FieldType == typeof(string)
            select ($"{type.Name}.{constant.Name}", constant.GetValue(null) as string ?? "");
        var data = new TheoryData<string, string>();
        foreach (var (name, text) in statements.Where(s => IsStatement(s.Item2)))
            data.Add(name, text);
        return data;
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void No_statement_of_a_sync_runs_through_a_big_table(string name, string statement)
    {
        using var database = TestDatabase.Migrated();

        var plan = Plan(database, statement);

        Assert.True(plan.TrueForAll(step => !Big.Any(t => Scans(step, t))), $"{name}: {string.Join("; ", plan)}");
    }

    [Fact]
    public void The_snapshot_reads_the_issues_in_order_without_sorting_them()
    {
        using var database = TestDatabase.Migrated();

        Assert.StartsWith("SCAN Issues", Assert.Single(Plan(database, IssueTable.Select)), StringComparison.Ordinal);
    }

    private static bool IsStatement(string text) =>
        new[] { "SELECT", "INSERT", "UPDATE", "DELETE", "WITH" }.Any(w => text.TrimStart().StartsWith(w, StringComparison.Ordinal));

    /// <summary>A scan of the table itself or of an index; what is asked of json_each is small.</summary>
    private static bool Scans(string step, string table) =>
        step.Split(' ') is ["SCAN", var scanned, ..] && (scanned == table || (scanned == "i" && table == "Issues"));

    private static List<string> Plan(TestDatabase database, string statement) =>
        database.Query($"EXPLAIN QUERY PLAN {statement}", r => r.GetString(3));
}
