using System.Text.Json;
using KpiService.Sample.Model;

namespace KpiService.Sample.Rest;

/// <summary>An issue with the fields asked for.</summary>
internal sealed class IssueJson(World world, string[] asked, bool withChangelog)
{
    private readonly string[] fields = Named(asked);

    /// <summary>Only id or key: a light answer that gets far more rows a page.</summary>
    public bool IsLight => !withChangelog && fields.All(f => f is "id" or "key");

    public void Write(Utf8JsonWriter json, Issue issue)
    {
        json.WriteStartObject();
        if (!IsLight || fields.Contains("key"))
        {
            json.WriteString("expand", "operations,versionedRepresentations,editmeta,changelog");
            json.WriteString("self", JsonParts.Self($"/rest/api/3/issue/{issue.Id}"));
            json.WriteString("key", issue.Key);
        }

        json.WriteNumberAsText("id", issue.Id);
        if (withChangelog)
            ChangelogJson.WriteEmbedded(json, issue);
        if (!IsLight)
            WriteFields(json, issue);
        json.WriteEndObject();
    }

    private static string[] Named(string[] asked) =>
        asked switch
        {
            [] => ["id"],
            _ when asked.Contains("*all") || asked.Contains("*navigable") => [.. Field.All.Select(f => f.Id ?? "")],
            _ => asked,
        };

    private void WriteFields(Utf8JsonWriter json, Issue issue)
    {
        json.WriteStartObject("fields");
        foreach (var field in Field.All)
        {
            if (field.Id is { } id && fields.Contains(id))
                WriteField(json, issue, id);
        }

        json.WriteEndObject();
    }

    private void WriteField(Utf8JsonWriter json, Issue issue, string id)
    {
        json.WritePropertyName(id);
        switch (id)
        {
            case "summary":
                json.WriteStringValue(issue.Summary);
                break;
            case "issuetype":
                json.WriteIssueType(issue.Type);
                break;
            case "status":
                json.WriteStatus(issue.Status);
                break;
            case "project":
                json.WriteProject(issue.Project);
                break;
            case "priority":
                json.WriteNamed(issue.Priority, "priority");
                break;
            case "resolution":
                json.WriteNamed(issue.Resolution, "resolution");
                break;
            case "resolutiondate":
                WriteInstant(json, issue.ResolvedAt);
                break;
            case "created":
                WriteInstant(json, issue.Created);
                break;
            case "updated":
                WriteInstant(json, issue.Updated);
                break;
            case "statuscategorychangedate":
                WriteInstant(json, issue.CategoryChanged);
                break;
            case "assignee":
                json.WriteUser(issue.Assignee);
                break;
            case "reporter":
                json.WriteUser(issue.Reporter);
                break;
            case "parent":
                WriteParent(json, issue.Parent);
                break;
            default:
                WriteLists(json, issue, id);
                break;
        }
    }

    private void WriteLists(Utf8JsonWriter json, Issue issue, string id)
    {
        if (id == "labels")
            WriteArray(json, issue.Labels, l => json.WriteStringValue(l));
        else if (id == "components")
            WriteArray<Named>(json, issue.Component is { } component ? [component] : [], c => json.WriteNamed(c, "component"));
        else if (id == "fixVersions")
            WriteArray<Named>(json, [], _ => { });
        else if (id == Field.Sprint.Id && issue.Sprints.Length > 0)
            WriteArray(json, issue.Sprints, s => AgileJson.WriteSprint(json, world.Sprint(s), withSelf: false));
        else if (id == Field.StoryPoints.Id && issue.Points is { } points)
            json.WriteNumberValue(points);
        else if (id == Field.Flagged.Id && issue.Flagged)
            WriteImpediment(json);
        else
            json.WriteNullValue();
    }

    private static void WriteImpediment(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("self", JsonParts.Self("/rest/api/3/customFieldOption/10019"));
        json.WriteString("value", "Impediment");
        json.WriteString("id", "10019");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteParent(Utf8JsonWriter json, Issue? parent)
    {
        if (parent is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumberAsText("id", parent.Id);
        json.WriteString("key", parent.Key);
        json.WriteString("self", JsonParts.Self($"/rest/api/3/issue/{parent.Id}"));
        json.WriteStartObject("fields");
        json.WriteString("summary", parent.Summary);
        json.WritePropertyName("status");
        json.WriteStatus(parent.Status);
        json.WritePropertyName("priority");
        json.WriteNamed(parent.Priority, "priority");
        json.WritePropertyName("issuetype");
        json.WriteIssueType(parent.Type);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInstant(Utf8JsonWriter json, long? instant)
    {
        if (instant is { } at)
            json.WriteStringValue(UserTime.Format(at));
        else
            json.WriteNullValue();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }
}
