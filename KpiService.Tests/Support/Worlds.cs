namespace KpiService.Tests.Support;

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
}
