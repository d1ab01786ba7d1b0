using KpiService.Sample.Model;

namespace KpiService.Sample.Rest;

/// <summary>Many issues' histories at once, ordered by date and then issue, so that one issue's entries spread over pages.</summary>
internal static class ChangelogEndpoints
{
    private readonly record struct Place(long At, long Issue, long History) : IComparable<Place>
    {
        public int CompareTo(Place other) => (At, Issue, History).CompareTo((other.At, other.Issue, other.History));
    }

    private sealed record Entry(Place Place, History History, ChangeItem[] Items);

    public static void BulkFetch(JiraCall call)
    {
        var (ids, fields) = (call.List("issueIdsOrKeys"), call.List("fieldIds"));
        Check(ids, fields);
        var bound = $"{string.Join(',', ids)}|{string.Join(',', fields)}";
        var after = PageToken.Read<Place>(call.Text("nextPageToken"), bound);
        var size = call.PageSize(1000, 10_000);
        var found = Entries(call.World, ids, fields)
            .Where(e => after is not { } last || e.Place.CompareTo(last) > 0)
            .OrderBy(e => e.Place)
            .Take(size + 1)
            .ToArray();
        Write(call, found.Take(size));
        if (found.Length > size)
            call.Json.WriteString("nextPageToken", PageToken.Write(bound, found[size - 1].Place));
        call.Json.WriteEndObject();
    }

    private static void Check(string[] ids, string[] fields)
    {
        if (ids.Length is 0 or > 1000)
            throw JiraProblem.BadRequest("issueIdsOrKeys must contain between 1 and 1000 items.");
        if (fields.Length > 10)
            throw JiraProblem.BadRequest("fieldIds must contain at most 10 items.");
    }

    private static IEnumerable<Entry> Entries(World world, string[] ids, string[] fields) =>
        from issue in ids.Select(world.Issue).OfType<Issue>().Distinct()
        from history in issue.Histories
        let items = fields.Length == 0 ? history.Items : [.. history.Items.Where(i => fields.Contains(i.Field.Id))]
        where items.Length > 0
        select new Entry(new Place(history.At, issue.Id, history.Id), history, items);

    private static void Write(JiraCall call, IEnumerable<Entry> entries)
    {
        call.Json.WriteStartObject();
        call.Json.WriteStartArray("issueChangeLogs");
        foreach (var issue in entries.GroupBy(e => e.Place.Issue))
        {
            call.Json.WriteStartObject();
            call.Json.WriteNumberAsText("issueId", issue.Key);
            call.Json.WriteStartArray("changeHistories");
            foreach (var entry in issue)
                ChangelogJson.Write(call.Json, entry.History, entry.Items, epoch: true);
            call.Json.WriteEndArray();
            call.Json.WriteEndObject();
        }

        call.Json.WriteEndArray();
    }
}
