namespace KpiService.Configuration;

/// <summary>Overrides of Jira's own status categories and rules of the flow metrics. Section <c>workflow</c>.</summary>
public sealed class WorkflowOptions
{
    /// <summary>Statuses (name or id) counted as to do in every project.</summary>
    [ConfigurationKeyName("to_do")]
    public IList<string> ToDo { get; init; } = [];

    /// <summary>Statuses counted as in progress in every project.</summary>
    [ConfigurationKeyName("in_progress")]
    public IList<string> InProgress { get; init; } = [];

    /// <summary>Statuses counted as done in every project.</summary>
    public IList<string> Done { get; init; } = [];

    /// <summary>In-progress statuses in which nobody works on the item.</summary>
    public IList<string> Waiting { get; init; } = [];

    /// <summary>Overrides per project; they win over the global ones.</summary>
    public IList<ProjectWorkflowOptions> Projects { get; init; } = [];

    /// <summary>True: a return to a to-do status before done discards earlier starts.</summary>
    [ConfigurationKeyName("reset_on_backlog")]
    public bool ResetOnBacklog { get; set; } = true;

    /// <summary>True: the start of a sub-task starts its parent, where that still stands in a to-do status.</summary>
    [ConfigurationKeyName("start_from_subtasks")]
    public bool StartFromSubtasks { get; set; }

    /// <summary>Minutes (inclusive) within which leaving done and coming back is a slip that never happened.</summary>
    [ConfigurationKeyName("reopen_grace_minutes")]
    public int ReopenGraceMinutes { get; set; } = 5;

    /// <summary>Resolutions left out of delivery metrics; empty: Won't Do, Won't Fix, Duplicate, Cannot Reproduce, Declined.</summary>
    [ConfigurationKeyName("not_delivered")]
    public IList<string> NotDelivered { get; init; } = [];

    /// <summary>Hierarchy levels of issue types where Jira (Data Center) doesn't say.</summary>
    public IList<TypeLevelOptions> Levels { get; init; } = [];
}

/// <summary>Status overrides of one project.</summary>
public sealed class ProjectWorkflowOptions
{
    /// <summary>Project key.</summary>
    public string Key { get; set; } = "";

    /// <summary>Statuses (name or id) counted as to do.</summary>
    [ConfigurationKeyName("to_do")]
    public IList<string> ToDo { get; init; } = [];

    /// <summary>Statuses counted as in progress.</summary>
    [ConfigurationKeyName("in_progress")]
    public IList<string> InProgress { get; init; } = [];

    /// <summary>Statuses counted as done.</summary>
    public IList<string> Done { get; init; } = [];

    /// <summary>In-progress statuses in which nobody works on the item.</summary>
    public IList<string> Waiting { get; init; } = [];
}

/// <summary>Hierarchy level of an issue type: 0 standard, above 0 epics and higher, below 0 sub-tasks.</summary>
public sealed class TypeLevelOptions
{
    /// <summary>Name of the issue type.</summary>
    public string Type { get; set; } = "";

    /// <summary>Its level.</summary>
    public int Level { get; set; }
}
