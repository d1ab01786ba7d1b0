using System.Globalization;
using System.Text.Json;
using KpiService.Sample.Model;

namespace KpiService.Sample.Rest;

/// <summary>The small objects that Jira repeats everywhere.</summary>
internal static class JsonParts
{
    public static string Self(string path) => SampleJiraHandler.BaseUrl + path;

    public static void WriteInstant(this Utf8JsonWriter json, string name, long? instant)
    {
        if (instant is { } at)
            json.WriteString(name, UserTime.Format(at));
        else
            json.WriteNull(name);
    }

    /// <summary>Ids of issues and histories are texts.</summary>
    public static void WriteNumberAsText(this Utf8JsonWriter json, string name, long id) =>
        json.WriteString(name, id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sprint dates come in UTC with a Z, unlike all others.</summary>
    public static void WriteUtc(this Utf8JsonWriter json, string name, long? instant)
    {
        if (instant is { } at)
            json.WriteString(
                name,
                DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)
            );
    }

    public static void WriteNamed(this Utf8JsonWriter json, Named? item, string resource)
    {
        if (item is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("self", Self($"/rest/api/3/{resource}/{item.Id}"));
        json.WriteString("id", item.Id);
        json.WriteString("name", item.Name);
        json.WriteEndObject();
    }

    public static void WriteUser(this Utf8JsonWriter json, Named? user)
    {
        if (user is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("self", Self($"/rest/api/3/user?accountId={user.Id}"));
        json.WriteString("accountId", user.Id);
        json.WriteString("displayName", user.Name);
        json.WriteBoolean("active", true);
        json.WriteString("accountType", "atlassian");
        json.WriteString("timeZone", UserTime.Name);
        json.WriteEndObject();
    }

    public static void WriteStatus(this Utf8JsonWriter json, Status status)
    {
        json.WriteStartObject();
        json.WriteString("self", Self($"/rest/api/3/status/{status.Id}"));
        json.WriteString("description", "");
        json.WriteString("name", status.Name);
        json.WriteString("untranslatedName", status.Name);
        json.WriteString("id", status.Id);
        json.WriteStartObject("statusCategory");
        json.WriteString("self", Self($"/rest/api/3/statuscategory/{status.Category.Id}"));
        json.WriteNumber("id", status.Category.Id);
        json.WriteString("key", status.Category.Key);
        json.WriteString("colorName", status.Category.Color);
        json.WriteString("name", status.Category.Name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteIssueType(this Utf8JsonWriter json, IssueType type)
    {
        json.WriteStartObject();
        WriteIssueTypeProperties(json, type);
        json.WriteEndObject();
    }

    public static void WriteIssueTypeProperties(this Utf8JsonWriter json, IssueType type)
    {
        json.WriteString("self", Self($"/rest/api/3/issuetype/{type.Id}"));
        json.WriteString("id", type.Id);
        json.WriteString("description", "");
        json.WriteString("name", type.Name);
        json.WriteBoolean("subtask", type.Level < 0);
        json.WriteNumber("hierarchyLevel", type.Level);
    }

    public static void WriteProject(this Utf8JsonWriter json, Project project)
    {
        json.WriteStartObject();
        WriteProjectProperties(json, project);
        json.WriteEndObject();
    }

    public static void WriteProjectProperties(this Utf8JsonWriter json, Project project)
    {
        json.WriteString("self", Self($"/rest/api/3/project/{project.Id}"));
        json.WriteString("id", project.Id);
        json.WriteString("key", project.Key);
        json.WriteString("name", project.Name);
        json.WriteString("projectTypeKey", "software");
        json.WriteBoolean("simplified", false);
        json.WriteString("style", "classic");
        json.WriteBoolean("isPrivate", false);
    }
}
