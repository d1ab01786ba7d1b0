using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Testing.Worlds;

/// <summary>Compares what is stored with what a simulated Jira has.</summary>
internal static class WorldComparison
{
    /// <param name="when">Told when they differ.</param>
    public static void AssertEqual(SyncDriver driver, string when)
    {
        AssertSame(
            when,
            "issues",
            IssuesOf(driver.World),
            driver.Query(
                "SELECT Id, Key, StatusId, Updated, SprintIds, ChangelogComplete FROM Issues WHERE DeletedAt IS NULL ORDER BY Id",
                r => $"{r.GetInt64(0)} {r.GetString(1)} {r.GetInt64(2)} {r.GetInt64(3)} {r.GetString(4)} {r.GetBoolean(5)}"
            )
        );
        AssertSame(
            when,
            "changes",
            ChangesOf(driver.World),
            driver.Query(
                """
                SELECT c.IssueId, c.HistoryId, c.Position, c.Created, f.Field, c.ToText FROM Changes AS c
                JOIN Issues AS i ON i.Id = c.IssueId JOIN ChangeFields AS f ON f.Id = c.FieldKey WHERE i.DeletedAt IS NULL ORDER BY 1, 2, 3
                """,
                r => $"{r.GetInt64(0)} {r.GetInt64(1)} {r.GetInt32(2)} {r.GetInt64(3)} {r.GetString(4)} {r.GetString(5)}"
            )
        );
        AssertSame(when, "sprints", SprintsOf(driver.World), driver.Query("SELECT Id FROM Sprints ORDER BY Id", r => $"{r.GetInt64(0)}"));
        AssertSame(
            when,
            "members",
            MembersOf(driver.World),
            driver.Query("SELECT BoardId, IssueId FROM BoardIssues ORDER BY BoardId, IssueId", r => $"{r.GetInt64(0)} {r.GetInt64(1)}")
        );
    }

    private static IEnumerable<string> IssuesOf(JiraWorld world) =>
        world.Issues.OrderBy(i => i.Id).Select(i => $"{i.Id} {i.Key} {i.StatusId} {i.Updated} [{string.Join(',', i.Sprints)}] True");

    private static IEnumerable<string> ChangesOf(JiraWorld world) =>
        world
            .Issues.OrderBy(i => i.Id)
            .SelectMany(i =>
                i.Histories.SelectMany(h => h.Items.Select((c, position) => $"{i.Id} {h.Id} {position} {h.Created} {c.Field} {c.ToText}"))
            );

    /// <summary>Those that boards list or issues and histories name.</summary>
    private static IEnumerable<string> SprintsOf(JiraWorld world) =>
        world.Sprints.Select(s => s.Id).Concat(world.Issues.SelectMany(i => i.Sprints)).Distinct().Order().Select(id => $"{id}");

    private static IEnumerable<string> MembersOf(JiraWorld world) =>
        world
            .Boards.Where(b => b.Listed)
            .SelectMany(b => world.Issues.Where(i => b.Projects.Contains(i.ProjectKey)).OrderBy(i => i.Id).Select(i => $"{b.Id} {i.Id}"));

    private static void AssertSame(string when, string what, IEnumerable<string> world, IEnumerable<string> stored) =>
        Assert.Equal(string.Join('\n', world.Prepend($"{what} {when}")), string.Join('\n', stored.Prepend($"{what} {when}")));
}
