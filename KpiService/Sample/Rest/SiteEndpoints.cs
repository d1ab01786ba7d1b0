using System.Globalization;
using System.Text.Json;
using KpiService.Sample.Model;

namespace KpiService.Sample.Rest;

/// <summary>Server, user and the lists that hold for the whole site.</summary>
internal static class SiteEndpoints
{
    public static void ServerInfo(JiraCall call)
    {
        var json = call.Json;
        json.WriteStartObject();
        json.WriteString("baseUrl", SampleJiraHandler.BaseUrl);
        json.WriteString("displayUrl", SampleJiraHandler.BaseUrl);
        json.WriteString("version", "1001.0.0-SNAPSHOT");
        json.WriteStartArray("versionNumbers");
        json.WriteNumberValue(1001);
        json.WriteNumberValue(0);
        json.WriteNumberValue(0);
        json.WriteEndArray();
        json.WriteString("deploymentType", "Cloud");
        json.WriteNumber("buildNumber", 100_300);
        json.WriteInstant("serverTime", call.Now);
        json.WriteString("serverTitle", "Sample Jira");
        json.WriteEndObject();
    }

    public static void Myself(JiraCall call)
    {
        var json = call.Json;
        json.WriteStartObject();
        json.WriteString("self", JsonParts.Self("/rest/api/3/user?accountId=sample"));
        json.WriteString("accountId", "712020:1f0c7a52-0000-4000-8000-5a3d1e000000");
        json.WriteString("accountType", "atlassian");
        json.WriteString("displayName", "Sample Reader");
        json.WriteBoolean("active", true);
        json.WriteString("timeZone", UserTime.Name);
        json.WriteString("locale", "en_US");
        json.WriteEndObject();
    }

    public static void Fields(JiraCall call) => Paging.WriteArray(call, Field.All, WriteField);

    public static void Statuses(JiraCall call) => Paging.WriteArray(call, call.World.Workflow.All, JsonParts.WriteStatus);

    public static void IssueTypes(JiraCall call) => Paging.WriteArray(call, Catalogue.IssueTypes, JsonParts.WriteIssueType);

    public static void Priorities(JiraCall call) =>
        Paging.WriteArray(call, Catalogue.Priorities, (json, p) => json.WriteNamed(p, "priority"));

    public static void Resolutions(JiraCall call) =>
        Paging.WriteArray(call, Catalogue.Resolutions, (json, r) => json.WriteNamed(r, "resolution"));

    private static void WriteField(Utf8JsonWriter json, Field field)
    {
        json.WriteStartObject();
        json.WriteString("id", field.Id);
        json.WriteString("key", field.Id);
        json.WriteString("name", field.Name);
        json.WriteBoolean("custom", field.Custom is not null);
        json.WriteBoolean("orderable", true);
        json.WriteBoolean("navigable", true);
        json.WriteBoolean("searchable", true);
        json.WriteStartObject("schema");
        json.WriteString("type", field.SchemaType);
        if (field.Custom is null)
        {
            json.WriteString("system", field.Id);
        }
        else
        {
            json.WriteString("custom", field.Custom);
            json.WriteNumber("customId", int.Parse(field.Id.AsSpan("customfield_".Length), CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
