using System.Globalization;
using System.Net;
using System.Text.Json;
using KpiService.Sample.Model;
using KpiService.Sample.Rest;

namespace KpiService.Tests.Sample;

public sealed class ChangelogTests
{
    [Fact]
    public async Task Bulk_pages_hold_every_entry_once_in_order_of_date()
    {
        using var site = new SampleSite();
        string[] ids = [.. await site.Ids("project = CORE")];
        var whole = await site.Post("/rest/api/3/changelog/bulkfetch", new { issueIdsOrKeys = ids, maxResults = 10_000 });
        Assert.False(whole.TryGetProperty("nextPageToken", out _));
        var expected = whole.GetProperty("issueChangeLogs").EnumerateArray().ToDictionary(i => i.Text("issueId"), Entries);
        var paged = await site.Histories(ids, 13);
        Assert.Equal(expected.Count, paged.Count);
        foreach (var (id, entries) in expected)
        {
            Assert.Equal(entries, paged[id].Select(h => h.GetRawText()));
            var created = paged[id].Select(h => h.GetProperty("created").GetInt64()).ToList();
            Assert.Equal(created.Order(), created);
        }
    }

    [Fact]
    public async Task Bulk_can_be_narrowed_to_fields_and_skips_what_it_does_not_know()
    {
        using var site = new SampleSite();
        string[] ids = [.. (await site.Ids("project = CORE")).Take(50), "999999"];
        var answer = await site.Post(
            "/rest/api/3/changelog/bulkfetch",
            new { issueIdsOrKeys = ids, fieldIds = new[] { "customfield_10020" } }
        );
        var fields = answer
            .GetProperty("issueChangeLogs")
            .EnumerateArray()
            .SelectMany(i => i.GetProperty("changeHistories").EnumerateArray())
            .SelectMany(h => h.GetProperty("items").EnumerateArray())
            .Select(i => i.Text("field"))
            .ToList();
        Assert.NotEmpty(fields);
        Assert.All(fields, f => Assert.Equal("Sprint", f));
    }

    [Fact]
    public async Task More_than_1000_ids_or_10_fields_are_refused()
    {
        using var site = new SampleSite();
        var ids = Enumerable.Range(1, 1001).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray();
        await site.Refused(HttpStatusCode.BadRequest, "/rest/api/3/changelog/bulkfetch", new { issueIdsOrKeys = ids });
        await site.Refused(
            HttpStatusCode.BadRequest,
            "/rest/api/3/changelog/bulkfetch",
            new { issueIdsOrKeys = ids[..1], fieldIds = ids[..11] }
        );
    }

    [Fact]
    public async Task One_issues_changelog_is_oldest_first_and_the_embedded_one_newest_first()
    {
        using var site = new SampleSite();
        var issue = (await site.Everything()).MaxBy(i => i.Changes("status").Count);
        Assert.NotNull(issue);
        var page = await site.Get($"/rest/api/3/issue/{issue.Key}/changelog?startAt=1&maxResults=2");
        Assert.Equal(2, page.GetProperty("values").GetArrayLength());
        Assert.False(page.GetProperty("isLast").GetBoolean());
        var whole = (await site.Get($"/rest/api/3/issue/{issue.Id}/changelog"))
            .GetProperty("values")
            .EnumerateArray()
            .Select(h => h.Text("id"))
            .ToList();
        var embedded = (await site.Get($"/rest/api/3/issue/{issue.Id}?expand=changelog")).GetProperty("changelog");
        Assert.Equal(whole.Count, embedded.GetProperty("total").GetInt32());
        Assert.Equal(Enumerable.Reverse(whole), embedded.GetProperty("histories").EnumerateArray().Select(h => h.Text("id")));
    }

    [Fact]
    public void The_embedded_changelog_stops_at_40_entries_but_tells_the_true_total()
    {
        var issue = Flagged(times: 45);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            ChangelogJson.WriteEmbedded(json, issue);
            json.WriteEndObject();
        }

        var changelog = JsonElement.Parse(stream.ToArray()).GetProperty("changelog");
        Assert.Equal(45, changelog.GetProperty("total").GetInt32());
        var newestFirst = Enumerable.Reverse(issue.Histories).Take(40).Select(h => h.Id.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(newestFirst, changelog.GetProperty("histories").EnumerateArray().Select(h => h.Text("id")));
    }

    private static Issue Flagged(int times)
    {
        var project = new Project(0, "CORE", "Core", kanban: false);
        var world = new World([project]);
        var person = Catalogue.People[0];
        var issue = world.Add(
            new Issue
            {
                Id = 1,
                Project = project,
                Number = 1,
                Type = Catalogue.Story,
                Summary = "",
                Created = 0,
                Status = world.Workflow.ToDo,
                Priority = Catalogue.Priorities[0],
                Reporter = person,
            }
        );
        var ledger = new Ledger(world);
        for (var i = 1; i <= times; i++)
            ledger.Flag(issue, i, person, on: !issue.Flagged);
        return issue;
    }

    private static List<string> Entries(JsonElement issue) =>
        [.. issue.GetProperty("changeHistories").EnumerateArray().Select(h => h.GetRawText())];
}
