using KpiService.Sample.Model;

namespace KpiService.Sample.Rest;

/// <summary>Direct reads of issues, which find them by former keys too.</summary>
internal static class IssueEndpoints
{
    private const string NoIssue = "Issue does not exist or you do not have permission to see it.";

    public static void One(JiraCall call)
    {
        var fields = call.List("fields");
        var json = new IssueJson(call.World, fields.Length == 0 ? ["*all"] : fields, call.List("expand").Contains("changelog"));
        json.Write(call.Json, Find(call));
    }

    public static void Changelog(JiraCall call) => Paging.Write(call, Find(call).Histories, 100, ChangelogJson.Write);

    public static void BulkFetch(JiraCall call)
    {
        var asked = call.List("issueIdsOrKeys");
        if (asked.Length is 0 or > 100)
            throw JiraProblem.BadRequest("The number of issue IDs or keys must be between 1 and 100.");
        var fields = call.List("fields");
        var issues = new IssueJson(call.World, fields.Length == 0 ? ["*all"] : fields, call.List("expand").Contains("changelog"));
        call.Json.WriteStartObject();
        call.Json.WritePropertyName("issues");
        Paging.WriteArray(call, asked.Select(call.World.Issue).OfType<Issue>().Distinct().OrderBy(i => i.Id), issues.Write);
        call.Json.WritePropertyName("issueErrors");
        Paging.WriteArray(
            call,
            asked.Where(a => call.World.Issue(a) is null),
            (json, a) =>
            {
                json.WriteStartObject();
                json.WriteString("id", a);
                json.WriteString("errorMessage", NoIssue);
                json.WriteEndObject();
            }
        );
        call.Json.WriteEndObject();
    }

    private static Issue Find(JiraCall call) => call.World.Issue(call.Arguments[0]) ?? throw JiraProblem.NotFound(NoIssue);
}
