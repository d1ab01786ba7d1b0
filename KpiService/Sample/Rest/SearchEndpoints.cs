using System.Net;
using KpiService.Sample.Jql;
using KpiService.Sample.Model;

namespace KpiService.Sample.Rest;

internal static class SearchEndpoints
{
    private const int MostFull = 100;
    private const int MostLight = 5000;

    public static void Search(JiraCall call)
    {
        var jql = call.Text("jql") ?? "";
        var query = Parse(call, jql);
        var fields = call.List("fields");
        var issues = new IssueJson(call.World, fields, call.Words("expand").Contains("changelog"));
        var bound = $"{jql}|{string.Join(',', fields)}";
        var after = PageToken.Read<SortKey>(call.Text("nextPageToken"), bound);
        var page = Page(call.World, query, after, call.PageSize(50, issues.IsLight ? MostLight : MostFull), out var more);
        call.Json.WriteStartObject();
        call.Json.WritePropertyName("issues");
        Paging.WriteArray(call, page, issues.Write);
        call.Json.WriteBoolean("isLast", !more);
        if (more)
            call.Json.WriteString("nextPageToken", PageToken.Write(bound, SortKey.Of(page[^1])));
        call.Json.WriteEndObject();
    }

    public static void Count(JiraCall call)
    {
        var query = Parse(call, call.Text("jql") ?? "");
        call.Json.WriteStartObject();
        call.Json.WriteNumber("count", call.World.Issues.Count(i => query.Matches?.Invoke(i) ?? true));
        call.Json.WriteEndObject();
    }

    public static void Removed(JiraCall call) =>
        throw new JiraProblem(
            HttpStatusCode.Gone,
            "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. "
                + "A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046"
        );

    private static JqlQuery Parse(JiraCall call, string jql)
    {
        var query = JqlParser.Parse(jql, call.World);
        return query.Matches is null
            ? throw JiraProblem.BadRequest("Unbounded JQL queries are not allowed here. Please add a search restriction to your query.")
            : query;
    }

    private static Issue[] Page(World world, JqlQuery query, SortKey? after, int size, out bool more)
    {
        var rest = world.Issues.Where(i => query.Matches?.Invoke(i) ?? true);
        if (after is { } last)
            rest = rest.Where(i => query.Compare(SortKey.Of(i), last) > 0);
        var found = rest.OrderBy(SortKey.Of, query).Take(size + 1).ToArray();
        more = found.Length > size;
        return more ? found[..size] : found;
    }
}
