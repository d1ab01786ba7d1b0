using System.Globalization;
using System.Text.Json.Nodes;
using KpiService.Domain.Time;

namespace KpiService.Tests.Testing.Worlds;

/// <summary>Jira's JSON of what is in a <see cref="JiraWorld"/>.</summary>
internal static class WorldJson
{
    public static JsonObject Issue(WorldIssue i, JiraWorld world, bool withChangelog)
    {
        var status = world.Statuses.FirstOrDefault(s => s.Id == i.StatusId);
        var category = world.Embedded.GetValueOrDefault(i.StatusId) ?? status?.Category ?? "new";
        var parent = world.ParentOf(i);
        var project = world.Projects.Single(p => p.Key == i.ProjectKey);
        var issue = new JsonObject
        {
            ["id"] = $"{i.Id}",
            ["key"] = i.Key,
            ["fields"] = new JsonObject
            {
                ["summary"] = i.Summary,
                ["project"] = new JsonObject
                {
                    ["id"] = $"{project.Id}",
                    ["key"] = project.Key,
                    ["name"] = project.Key,
                },
                ["issuetype"] = IssueType(),
                ["status"] = Status(i.StatusId, status?.Name ?? $"Status {i.StatusId}", category),
                ["created"] = Time(i.Created),
                ["updated"] = Time(i.Updated),
                ["labels"] = new JsonArray("a"),
                ["customfield_1"] = new JsonArray([.. i.Sprints.Select(s => SprintValue(s, world))]),
                ["customfield_2"] = i.Points,
                ["customfield_4"] = i.Size,
                ["statuscategorychangedate"] = i.CategoryChanged is { } changed ? Time(changed) : null,
                ["archiveddate"] = i.ArchivedAt is { } archived ? Time(archived) : null,
                ["parent"] = parent is null ? null : new JsonObject { ["id"] = $"{parent.Id}", ["key"] = parent.Key },
                ["customfield_3"] = parent?.Key,
            },
        };
        if (withChangelog)
        {
            issue["changelog"] = new JsonObject
            {
                ["startAt"] = 0,
                ["total"] = i.Histories.Count,
                ["maxResults"] = i.Histories.Count,
                ["histories"] = Histories(i, Time),
            };
        }

        return issue;
    }

    public static JsonObject BulkChangelog(WorldIssue i) => new() { ["issueId"] = $"{i.Id}", ["changeHistories"] = Histories(i, at => at) };

    public static JsonObject Status(long id, string name, string category) =>
        new()
        {
            ["id"] = $"{id}",
            ["name"] = name,
            ["statusCategory"] = new JsonObject { ["key"] = category },
        };

    public static JsonObject IssueType() =>
        new()
        {
            ["id"] = "1",
            ["name"] = "Story",
            ["hierarchyLevel"] = 0,
            ["subtask"] = false,
        };

    public static JsonObject Board(WorldBoard b) =>
        new()
        {
            ["id"] = b.Id,
            ["name"] = $"Board {b.Id}",
            ["type"] = b.Type,
        };

    public static JsonObject Configuration(WorldBoard b) =>
        new()
        {
            ["filter"] = new JsonObject { ["id"] = $"{b.FilterId}" },
            ["columnConfig"] = new JsonObject
            {
                ["columns"] = new JsonArray(Column("To Do", "1"), Column("Doing", "2"), Column("Done", "3")),
            },
            ["estimation"] = new JsonObject
            {
                ["type"] = "field",
                ["field"] = new JsonObject { ["fieldId"] = b.EstimationField },
            },
        };

    public static JsonObject Sprint(WorldSprint s) =>
        new()
        {
            ["id"] = s.Id,
            ["name"] = $"Sprint {s.Id}",
            ["state"] = s.State,
            ["originBoardId"] = s.OriginBoardId,
            ["startDate"] = "2026-02-01T09:00:00.000Z",
            ["endDate"] = "2026-02-14T09:00:00.000Z",
            ["completeDate"] = s.State == "closed" ? "2026-02-14T10:00:00.000Z" : null,
        };

    public static string Time(long milliseconds) =>
        new Instant(milliseconds).ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture) + "+0000";

    private static JsonObject Column(string name, string status) =>
        new() { ["name"] = name, ["statuses"] = new JsonArray(new JsonObject { ["id"] = status }) };

    private static JsonObject SprintValue(long id, JiraWorld world) =>
        world.Sprints.FirstOrDefault(s => s.Id == id) is { } sprint
            ? Sprint(sprint)
            : new JsonObject
            {
                ["id"] = id,
                ["name"] = $"Hidden sprint {id}",
                ["state"] = "closed",
                ["boardId"] = 99,
            };

    private static JsonArray Histories(WorldIssue i, Func<long, JsonNode> time) =>
        new([
            .. i.Histories.Select(h => new JsonObject
            {
                ["id"] = $"{h.Id}",
                ["created"] = time(h.Created),
                ["items"] = new JsonArray([
                    .. h.Items.Select(c => new JsonObject
                    {
                        ["field"] = c.Field,
                        ["fieldId"] = c.FieldId,
                        ["from"] = c.From,
                        ["to"] = c.To,
                        ["fromString"] = c.FromString,
                        ["toString"] = c.ToText,
                    }),
                ]),
            }),
        ]);

    private static JsonArray Histories(WorldIssue i, Func<long, string> time) => Histories(i, at => (JsonNode)time(at));
}
