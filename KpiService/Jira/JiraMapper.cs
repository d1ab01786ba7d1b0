using System.Globalization;
using System.Text.Json;
using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Jira.Wire;

namespace KpiService.Jira;

/// <summary>From what Jira sends to facts: the one place that knows both.</summary>
internal static class JiraMapper
{
    public static JiraServer ToServer(WireServerInfo info, WireUser me, JiraConnection connection) => new(
        connection.IsCloud ? JiraDeployment.Cloud : JiraDeployment.DataCenter,
        (info.BaseUrl ?? connection.Site.ToString()).TrimEnd('/'),
        info.Version ?? "",
        info.ServerTime,
        Person(me) ?? "",
        me.TimeZone,
        connection.ThroughGateway);

    public static ProjectFact ToFact(WireProject project) => new(project.Id, project.Key ?? "", project.Name ?? project.Key ?? "", project.Archived);

    public static FieldFact ToFact(WireField field) => new(field.Id, field.Name ?? field.Id, field.Schema?.Type, field.Schema?.Custom);

    public static IssueTypeFact ToFact(WireIssueType type) =>
        new(type.Id, type.Name ?? "", type.HierarchyLevel ?? (type.Subtask ? -1 : null), type.Subtask || type.HierarchyLevel < 0);

    public static StatusFact ToFact(WireStatus status) =>
        new(status.Id, status.Name ?? "", ToCategory(status.StatusCategory?.Key), status.Scope?.Project?.Id);

    public static BoardFact ToFact(WireBoard board) => new(board.Id, board.Name ?? "", board.Type ?? "", board.Location?.ProjectKey);

    public static BoardConfigurationFact ToFact(WireBoardConfiguration board) => new(
        board.Filter?.Id,
        board.Estimation is { Type: "field" } estimation ? estimation.Field?.FieldId : null,
        [.. (board.ColumnConfig?.Columns ?? []).Select(column => new BoardColumnFact(column.Name ?? "", [.. (column.Statuses ?? []).Select(status => status.Id)]))]);

    public static SprintFact ToFact(WireSprint sprint) => new(
        sprint.Id,
        sprint.Name ?? "",
        ToState(sprint.State),
        sprint.StartDate,
        sprint.EndDate,
        sprint.ActivatedDate,
        sprint.CompleteDate,
        sprint.OriginBoardId ?? sprint.BoardId,
        sprint.Goal);

    public static IssueRef ToRef(WireIssue issue) => new(issue.Id, issue.Key);

    public static IssueProbe ToProbe(WireIssue issue) =>
        new(IssuePresence.Present, issue.Key, issue.Fields?.Project?.Id, issue.Fields?.Project?.Key);

    /// <exception cref="InvalidDataException">A field every issue has is missing.</exception>
    public static IssueFact ToFact(WireIssue issue, FieldMap map)
    {
        var fields = issue.Fields ?? throw Missing(issue, "fields");
        return new IssueFact
        {
            Id = issue.Id,
            Key = issue.Key ?? throw Missing(issue, "key"),
            ProjectId = fields.Project?.Id ?? throw Missing(issue, "project"),
            ProjectKey = fields.Project.Key ?? throw Missing(issue, "project.key"),
            Type = ToFact(fields.Issuetype ?? throw Missing(issue, "issuetype")),
            Status = ToFact(fields.Status ?? throw Missing(issue, "status")),
            Priority = fields.Priority?.Name,
            Resolution = fields.Resolution?.Name,
            Created = fields.Created ?? throw Missing(issue, "created"),
            Updated = fields.Updated ?? throw Missing(issue, "updated"),
            Resolved = fields.Resolutiondate,
            Summary = fields.Summary ?? "",
            ParentId = fields.Parent?.Id,
            EpicKey = Custom(fields, map.EpicLinkFieldId) is { ValueKind: JsonValueKind.String } epic ? Text(epic) : null,
            Labels = fields.Labels ?? [],
            Components = Names(fields.Components),
            FixVersions = Names(fields.FixVersions),
            Sprints = ToSprints(Custom(fields, map.SprintFieldId)),
            Estimates = ToEstimates(fields, map.EstimateFieldIds),
            Flagged = Custom(fields, map.FlaggedFieldId) is { ValueKind: JsonValueKind.Array } flags && flags.GetArrayLength() > 0,
            Assignee = map.People ? Person(fields.Assignee) : null,
            Reporter = map.People ? Person(fields.Reporter) : null,
            Changelog = issue.Changelog is null ? null : ToChangelog(issue.Changelog),
        };
    }

    /// <summary>An embedded history; cut off where Jira counts more entries than it sent.</summary>
    public static ChangelogFact ToChangelog(WireChangelog? changelog)
    {
        var histories = changelog?.Histories ?? [];
        return ToChangelog(histories, complete: (changelog?.Total ?? 0) <= histories.Count);
    }

    public static ChangelogFact ToChangelog(IEnumerable<WireHistory> histories, bool complete) => new(
        [.. histories.OrderBy(history => history.Created).ThenBy(history => history.Id).SelectMany(ToChanges)], complete);

    private static IEnumerable<ChangeFact> ToChanges(WireHistory history) => (history.Items ?? []).Select((item, position) => new ChangeFact(
        history.Id, position, history.Created, item.Field ?? "", item.FieldId, item.From, item.FromString, item.To, item.ToText));

    private static StatusCategory? ToCategory(string? key) => key switch
    {
        "new" => StatusCategory.ToDo,
        "indeterminate" => StatusCategory.InProgress,
        "done" => StatusCategory.Done,
        _ => null,
    };

    private static SprintState ToState(string? state) => state?.ToLowerInvariant() switch
    {
        "closed" => SprintState.Closed,
        "active" => SprintState.Active,
        _ => SprintState.Future,
    };

    private static IReadOnlyList<SprintFact> ToSprints(JsonElement? value) => value is { ValueKind: JsonValueKind.Array } sprints
        ? [.. sprints.EnumerateArray().Select(ToSprint).OfType<WireSprint>().Select(ToFact)]
        : [];

    private static WireSprint? ToSprint(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.Deserialize(JiraJson.Default.WireSprint),
        JsonValueKind.String => SprintText.Parse(Text(value)),
        _ => null,
    };

    private static Dictionary<string, double> ToEstimates(WireFields fields, IReadOnlyList<string> ids)
    {
        var estimates = new Dictionary<string, double>(1);
        foreach (var id in ids)
        {
            if (Number(Custom(fields, id)) is { } value)
                estimates[id] = value;
        }
        return estimates;
    }

    private static double? Number(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        { ValueKind: JsonValueKind.String } text
            when double.TryParse(text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static JsonElement? Custom(WireFields fields, string? id) =>
        id is not null && fields.Others.TryGetValue(id, out var value) ? value : null;

    private static string Text(JsonElement value) => value.Deserialize(JiraJson.Default.String) ?? "";

    private static string[] Names(IReadOnlyList<WireNamed>? values) => [.. (values ?? []).Select(value => value.Name).OfType<string>()];

    private static string? Person(WireUser? user) => user?.AccountId ?? user?.Key ?? user?.Name;

    private static InvalidDataException Missing(WireIssue issue, string field) =>
        new($"Issue {issue.Key ?? issue.Id.ToString(CultureInfo.InvariantCulture)} came without {field}.");
}
