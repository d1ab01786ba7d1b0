namespace KpiService.Jira.Wire;

/// <summary>A page of the lists that count rows (projects, boards, sprints).</summary>
internal sealed record WirePage<T>(IReadOnlyList<T?>? Values, bool? IsLast, long? Total);

internal sealed record WireField(string? Id, string? Name, WireSchema? Schema);

internal sealed record WireSchema(string? Type, string? Custom);

internal sealed record WireStatus(long Id, string? Name, WireStatusCategory? StatusCategory, WireScope? Scope);

internal sealed record WireStatusCategory(string? Key);

internal sealed record WireScope(WireProject? Project);

internal sealed record WireIssueType(long Id, string? Name, int? HierarchyLevel, bool? Subtask);

internal sealed record WireProject(long Id, string? Key, string? Name, bool? Archived);
