namespace KpiService.Domain;

/// <summary>Jira's three status categories; the order is the order of work.</summary>
public enum StatusCategory : byte
{
    /// <summary>Jira's <c>new</c>.</summary>
    ToDo = 0,

    /// <summary>Jira's <c>indeterminate</c>.</summary>
    InProgress = 1,

    /// <summary>Jira's <c>done</c>.</summary>
    Done = 2,
}
