namespace KpiService.Sample.Model;

/// <summary>The statuses of one world; one of them is renamed along the way, so they are not static.</summary>
internal sealed class Workflow
{
    public Status ToDo { get; } = new("10000", "To Do", StatusCategory.ToDo);
    public Status Selected { get; } = new("10001", "Selected for Development", StatusCategory.ToDo);
    public Status InProgress { get; } = new("3", "In Progress", StatusCategory.InProgress);
    public Status InReview { get; } = new("10002", "In Review", StatusCategory.InProgress);
    public Status Quality { get; } = new("10003", "Testing", StatusCategory.InProgress);
    public Status Blocked { get; } = new("10004", "Blocked", StatusCategory.InProgress);
    public Status Done { get; } = new("10005", "Done", StatusCategory.Done);

    public IReadOnlyList<Status> All => [ToDo, Selected, InProgress, InReview, Quality, Blocked, Done];

    public IReadOnlyList<Status> Of(bool kanban) =>
        kanban ? [ToDo, Selected, InProgress, Blocked, Done] : [ToDo, InProgress, InReview, Quality, Blocked, Done];

    /// <summary>The board's columns from left to right; the last one is what the board calls done.</summary>
    public IReadOnlyList<(string Name, Status[] Statuses)> Columns(bool kanban) =>
        kanban
            ? [("Backlog", [ToDo]), ("Selected", [Selected]), ("In Progress", [InProgress, Blocked]), ("Done", [Done])]
            : [("To Do", [ToDo]), ("In Progress", [InProgress, Blocked]), ("Review", [InReview, Quality]), ("Done", [Done])];
}

internal sealed class Status(string id, string name, StatusCategory category)
{
    public string Id { get; } = id;
    public string Name { get; set; } = name;
    public StatusCategory Category { get; } = category;
    public bool IsDone => Category == StatusCategory.Done;
    public bool IsInProgress => Category == StatusCategory.InProgress;
}

internal sealed record StatusCategory(int Id, string Key, string Name, string Color)
{
    public static readonly StatusCategory ToDo = new(2, "new", "To Do", "blue-gray");
    public static readonly StatusCategory InProgress = new(4, "indeterminate", "In Progress", "yellow");
    public static readonly StatusCategory Done = new(3, "done", "Done", "green");
    public static readonly StatusCategory[] All = [ToDo, InProgress, Done];
}
