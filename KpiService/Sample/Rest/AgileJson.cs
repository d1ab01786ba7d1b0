using System.Globalization;
using System.Text.Json;
using KpiService.Sample.Model;

namespace KpiService.Sample.Rest;

internal static class AgileJson
{
    public static string TypeOf(Project project) => project.Kanban ? "kanban" : "scrum";

    public static void WriteBoard(Utf8JsonWriter json, Project project)
    {
        json.WriteStartObject();
        WriteHead(json, project, "");
        json.WriteStartObject("location");
        json.WriteNumber("projectId", int.Parse(project.Id, CultureInfo.InvariantCulture));
        json.WriteString("displayName", $"{project.Name} ({project.Key})");
        json.WriteString("projectName", project.Name);
        json.WriteString("projectKey", project.Key);
        json.WriteString("projectTypeKey", "software");
        json.WriteString("name", $"{project.Name} ({project.Key})");
        json.WriteEndObject();
        json.WriteBoolean("isPrivate", false);
        json.WriteEndObject();
    }

    public static void WriteConfiguration(Utf8JsonWriter json, Project project, Workflow workflow)
    {
        json.WriteStartObject();
        WriteHead(json, project, "/configuration");
        json.WriteStartObject("location");
        json.WriteString("type", "project");
        json.WriteString("key", project.Key);
        json.WriteString("id", project.Id);
        json.WriteString("self", JsonParts.Self($"/rest/api/3/project/{project.Id}"));
        json.WriteString("name", project.Name);
        json.WriteEndObject();
        json.WriteStartObject("filter");
        json.WriteString("id", project.FilterId.ToString(CultureInfo.InvariantCulture));
        json.WriteString("self", JsonParts.Self($"/rest/api/3/filter/{project.FilterId}"));
        json.WriteEndObject();
        WriteColumns(json, workflow.Columns(project.Kanban));
        if (project.Kanban)
            WriteSubQuery(json);
        else
            WriteEstimation(json);
        json.WriteStartObject("ranking");
        json.WriteNumber("rankCustomFieldId", 10_019);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Dates that don't exist yet are absent, not null.</summary>
    public static void WriteSprint(Utf8JsonWriter json, Sprint sprint, bool withSelf)
    {
        json.WriteStartObject();
        json.WriteNumber("id", sprint.Id);
        if (withSelf)
            json.WriteString("self", JsonParts.Self($"/rest/agile/1.0/sprint/{sprint.Id}"));
        json.WriteString("state", sprint.State);
        json.WriteString("name", sprint.Name);
        json.WriteUtc("startDate", sprint.StartedAt);
        json.WriteUtc("endDate", sprint.PlannedEnd);
        json.WriteUtc("completeDate", sprint.CompletedAt);
        if (withSelf)
            json.WriteUtc("createdDate", sprint.CreatedAt);
        json.WriteNumber(withSelf ? "originBoardId" : "boardId", sprint.Project.BoardId);
        json.WriteString("goal", sprint.Goal);
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, Project project, string path)
    {
        json.WriteNumber("id", project.BoardId);
        json.WriteString("self", JsonParts.Self($"/rest/agile/1.0/board/{project.BoardId}{path}"));
        json.WriteString("name", project.BoardName);
        json.WriteString("type", TypeOf(project));
    }

    private static void WriteColumns(Utf8JsonWriter json, IEnumerable<(string Name, Status[] Statuses)> columns)
    {
        json.WriteStartObject("columnConfig");
        json.WriteStartArray("columns");
        foreach (var (name, statuses) in columns)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteStartArray("statuses");
            foreach (var status in statuses)
            {
                json.WriteStartObject();
                json.WriteString("id", status.Id);
                json.WriteString("self", JsonParts.Self($"/rest/api/3/status/{status.Id}"));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("constraintType", "issueCount");
        json.WriteEndObject();
    }

    private static void WriteSubQuery(Utf8JsonWriter json)
    {
        json.WriteStartObject("subQuery");
        json.WriteString("query", "fixVersion in unreleasedVersions() OR fixVersion is EMPTY");
        json.WriteEndObject();
    }

    private static void WriteEstimation(Utf8JsonWriter json)
    {
        json.WriteStartObject("estimation");
        json.WriteString("type", "field");
        json.WriteStartObject("field");
        json.WriteString("fieldId", Field.StoryPoints.Id);
        json.WriteString("displayName", Field.StoryPoints.Name);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
