using KpiService.Storage.Rows;

namespace KpiService.Snapshot.Loading;

/// <summary>All that a snapshot needs besides issues and their histories: the small tables, as stored.</summary>
public sealed class CatalogInput
{
    public IList<InstanceRow> Instances { get; init; } = [];
    public IList<ProjectRow> Projects { get; init; } = [];
    public IList<ProjectCursorRow> Cursors { get; init; } = [];
    public IList<IssueTypeRow> Types { get; init; } = [];
    public IList<StatusRow> Statuses { get; init; } = [];
    public IList<FieldRow> Fields { get; init; } = [];
    public IList<BoardRow> Boards { get; init; } = [];
    public IList<BoardColumnRow> BoardColumns { get; init; } = [];
    public IList<BoardProjectRow> BoardProjects { get; init; } = [];
    public IList<SprintRow> Sprints { get; init; } = [];
    public IList<BoardSprintRow> BoardSprints { get; init; } = [];
    public IList<UnreadRow> Unread { get; init; } = [];
    public IList<ChangeFieldRow> ChangeFields { get; init; } = [];
    public IList<OldKeyRow> OldKeys { get; init; } = [];
}
