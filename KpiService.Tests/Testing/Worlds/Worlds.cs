namespace KpiService.Tests.Testing.Worlds;

/// <summary>Ready-made worlds.</summary>
internal static class Worlds
{
    /// <summary>Project CORE with a scrum board, two sprints and seven issues in all states, some with histories.</summary>
    public static JiraWorld Scrum()
    {
        var world = new JiraWorld();
        world.AddProject("CORE");
        world.AddBoard(1, "scrum", "CORE");
        world.Sprints.Add(new WorldSprint(11, "closed", 1));
        world.Sprints.Add(new WorldSprint(12, "active", 1));
        var issues = world.AddIssues("CORE", 7, statusId: 1);
        foreach (var issue in issues.Take(5))
        {
            world.PutInSprint(issue, 11);
            world.Transition(issue, 2);
        }

        foreach (var issue in issues.Take(3))
            world.Transition(issue, 3);
        return world;
    }

    /// <summary>Project CORE with three issues that nobody touched for 100 days.</summary>
    public static JiraWorld Old()
    {
        var world = new JiraWorld();
        world.AddProject("CORE");
        world.AddIssues("CORE", 3, statusId: 3);
        world.Now = world.Now.AddDays(100);
        return world;
    }

    /// <summary>
    /// As <see cref="Scrum"/>, with sprints that no listed board has: 13, which only a history names, and 77, which can't be read and only
    /// an issue describes.
    /// </summary>
    public static JiraWorld Unlisted()
    {
        var world = Scrum();
        world.Sprints.Add(new WorldSprint(13, "closed", 2) { Listed = false });
        world.AddBoard(2, "scrum").Listed = false;
        world.Record(world.Issues[0], new WorldChange("Sprint", "customfield_1", "13", "11", "Sprint 13", "Sprint 11"));
        world.PutInSprint(world.Issues[1], 77);
        return world;
    }
}
