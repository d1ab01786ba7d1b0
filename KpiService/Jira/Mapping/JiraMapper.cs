using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Jira.Connection;
using KpiService.Jira.Wire;

namespace KpiService.Jira.Mapping;

/// <summary>
/// From what Jira sends to facts; <see cref="IssueMapper"/> and <see cref="ChangelogMapper"/> do so with issues and histories.
/// </summary>
internal static class JiraMapper
{
    public static JiraServer ToServer(WireServerInfo info, WireUser me, JiraConnection connection) =>
        new(
            connection.IsCloud ? JiraDeployment.Cloud : JiraDeployment.DataCenter,
            (info.BaseUrl ?? connection.Site.ToString()).TrimEnd('/'),
            info.Version ?? "",
            info.ServerTime,
            Person(me) ?? "",
            me.TimeZone,
            connection.ThroughGateway
        );

    public static ProjectFact ToFact(WireProject project) =>
        new(project.Id, project.Key ?? "", project.Name ?? project.Key ?? "", project.Archived ?? false);

    public static FieldFact ToFact(WireField field) =>
        new(field.Id ?? "", field.Name ?? field.Id ?? "", field.Schema?.Type, field.Schema?.Custom);

    public static IssueTypeFact ToFact(WireIssueType type)
    {
        var subtask = type.Subtask ?? false;
        return new IssueTypeFact(
            type.Id,
            type.Name ?? "",
            type.HierarchyLevel ?? (subtask ? -1 : null),
            subtask || type.HierarchyLevel < 0
        );
    }

    public static StatusFact ToFact(WireStatus status) =>
        new(status.Id, status.Name ?? "", ToCategory(status.StatusCategory?.Key), IdOrNull(status.Scope?.Project?.Id));

    public static BoardFact ToFact(WireBoard board) => new(board.Id, board.Name ?? "", board.Type ?? "", board.Location?.ProjectKey);

    public static BoardConfigurationFact ToFact(WireBoardConfiguration board) =>
        new(
            IdOrNull(board.Filter?.Id),
            board.Estimation is { Type: "field" } estimation ? estimation.Field?.FieldId : null,
            [.. (board.ColumnConfig?.Columns ?? []).OfType<WireColumn>().Select(ToFact)]
        );

    public static SprintFact ToFact(WireSprint sprint) =>
        new(
            sprint.Id,
            sprint.Name ?? "",
            ToState(sprint.State),
            sprint.StartDate,
            sprint.EndDate,
            sprint.ActivatedDate,
            sprint.CompleteDate,
            IdOrNull(sprint.OriginBoardId ?? sprint.BoardId),
            sprint.Goal
        )
        {
            Unread = sprint.Unread ?? [],
        };

    public static string? Person(WireUser? user) => user?.AccountId ?? user?.Key ?? user?.Name;

    public static long? IdOrNull(long? id) => id is > 0 ? id : null;

    private static BoardColumnFact ToFact(WireColumn column) =>
        new(column.Name ?? "", [.. (column.Statuses ?? []).Select(status => status?.Id ?? 0).Where(id => id > 0)]);

    private static StatusCategory? ToCategory(string? key) =>
        key switch
        {
            "new" => StatusCategory.ToDo,
            "indeterminate" => StatusCategory.InProgress,
            "done" => StatusCategory.Done,
            _ => null,
        };

    private static SprintState ToState(string? state) =>
        state?.ToLowerInvariant() switch
        {
            "closed" => SprintState.Closed,
            "active" => SprintState.Active,
            _ => SprintState.Future,
        };
}
