namespace KpiService.Sample.Model;

/// <summary>The site-wide lists every Jira has, with the ids a new Cloud site gives them.</summary>
internal static class Catalogue
{
    public static readonly IssueType Epic = new("10000", "Epic", 1);
    public static readonly IssueType Story = new("10001", "Story", 0);
    public static readonly IssueType Task = new("10002", "Task", 0);
    public static readonly IssueType Bug = new("10003", "Bug", 0);
    public static readonly IssueType Subtask = new("10004", "Sub-task", -1);
    public static readonly IssueType[] IssueTypes = [Epic, Story, Task, Bug, Subtask];

    public static readonly Named[] Priorities =
    [
        new("1", "Highest"),
        new("2", "High"),
        new("3", "Medium"),
        new("4", "Low"),
        new("5", "Lowest"),
    ];

    public static readonly Named Done = new("10000", "Done");
    public static readonly Named WontDo = new("10001", "Won't Do");
    public static readonly Named Duplicate = new("10002", "Duplicate");
    public static readonly Named CannotReproduce = new("10003", "Cannot Reproduce");
    public static readonly Named[] Resolutions = [Done, WontDo, Duplicate, CannotReproduce];

    public static readonly Named[] Components =
    [
        new("10000", "API"),
        new("10001", "Web"),
        new("10002", "Database"),
        new("10003", "Infrastructure"),
    ];

    public static readonly Named[] People =
    [
        new("712020:1f0c7a52-0001-4000-8000-5a3d1e000001", "Alex Lindqvist"),
        new("712020:1f0c7a52-0002-4000-8000-5a3d1e000002", "Bea Novak"),
        new("712020:1f0c7a52-0003-4000-8000-5a3d1e000003", "Chidi Okoye"),
        new("712020:1f0c7a52-0004-4000-8000-5a3d1e000004", "Dana Moreau"),
        new("712020:1f0c7a52-0005-4000-8000-5a3d1e000005", "Emil Haas"),
        new("712020:1f0c7a52-0006-4000-8000-5a3d1e000006", "Farah Aziz"),
    ];
}

/// <summary>Anything that has an id and a name and nothing else that matters here.</summary>
internal sealed record Named(string Id, string Name);

/// <summary>Hierarchy levels are 1 for epics, 0 for standard types, −1 for sub-tasks.</summary>
internal sealed record IssueType(string Id, string Name, int Level);
