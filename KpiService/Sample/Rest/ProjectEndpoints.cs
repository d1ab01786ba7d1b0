using System.Text.Json;
using KpiService.Sample.Model;

namespace KpiService.Sample.Rest;

internal static class ProjectEndpoints
{
    public static void Search(JiraCall call)
    {
        var keys = call.List("keys");
        var query = call.Text("query") ?? "";
        var projects = call.World.Projects.Where(p =>
            (keys.Length == 0 || keys.Contains(p.Key, StringComparer.OrdinalIgnoreCase))
            && (p.Key.Contains(query, StringComparison.OrdinalIgnoreCase) || p.Name.Contains(query, StringComparison.OrdinalIgnoreCase))
        );
        var living = call.List("status") is not { Length: > 0 } states || states.Contains("live");
        Project[] found = living ? [.. projects.OrderBy(p => p.Key, StringComparer.Ordinal)] : [];
        Paging.Write(call, found, 100, JsonParts.WriteProject);
    }

    public static void One(JiraCall call)
    {
        var project = Find(call);
        var json = call.Json;
        json.WriteStartObject();
        json.WriteProjectProperties(project);
        json.WriteString("description", "");
        json.WritePropertyName("issueTypes");
        Paging.WriteArray(call, Catalogue.IssueTypes, JsonParts.WriteIssueType);
        json.WritePropertyName("components");
        Paging.WriteArray(call, Catalogue.Components, (j, c) => j.WriteNamed(c, "component"));
        json.WriteEndObject();
    }

    public static void Statuses(JiraCall call)
    {
        var project = Find(call);
        Paging.WriteArray(call, Catalogue.IssueTypes, (json, type) => WriteStatuses(json, type, call.World.Workflow.Of(project.Kanban)));
    }

    private static void WriteStatuses(Utf8JsonWriter json, IssueType type, IEnumerable<Status> statuses)
    {
        json.WriteStartObject();
        json.WriteIssueTypeProperties(type);
        json.WriteStartArray("statuses");
        foreach (var status in statuses)
            json.WriteStatus(status);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static Project Find(JiraCall call) =>
        call.World.Project(call.Arguments[0]) ?? throw JiraProblem.NotFound($"No project could be found with key '{call.Arguments[0]}'.");
}
