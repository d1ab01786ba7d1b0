using System.Net;

namespace KpiService.Tests.Sample;

public sealed class SearchTests
{
    private const string Everything = "created >= 0 ORDER BY created ASC";

    [Theory]
    [InlineData("key", 7)]
    [InlineData("summary", 33)]
    [InlineData("id", 5000)]
    public async Task All_issues_come_exactly_once_over_the_pages(string fields, int maxResults)
    {
        using var site = new SampleSite();
        var ids = (await site.SearchAll(Everything, fields, maxResults)).Select(i => i.Text("id")).ToList();
        var count = (await site.Post("/rest/api/3/search/approximate-count", new { jql = "created >= 0" })).GetProperty("count").GetInt32();
        Assert.Equal(count, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_page_has_at_most_100_issues_with_fields_and_5000_without()
    {
        using var site = new SampleSite();
        Assert.Equal(100, (await site.Search(Everything, "summary", 5000)).GetProperty("issues").GetArrayLength());
        Assert.Equal(50, (await site.Search(Everything, "summary", 0)).GetProperty("issues").GetArrayLength());
        var all = await site.Search(Everything, "id", 5000);
        Assert.True(all.GetProperty("isLast").GetBoolean());
        Assert.False(all.TryGetProperty("nextPageToken", out _));
        Assert.False(all.TryGetProperty("total", out _));
    }

    [Fact]
    public async Task Without_fields_only_the_id_is_answered()
    {
        using var site = new SampleSite();
        var issue = (await site.Get("/rest/api/3/search/jql?jql=project%3DCORE&maxResults=1")).GetProperty("issues")[0];
        Assert.Equal(["id"], issue.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task Get_and_post_answer_alike()
    {
        using var site = new SampleSite();
        var got = await site.Get(
            "/rest/api/3/search/jql?jql=project%3DCORE%20ORDER%20BY%20key&fields=summary,status&maxResults=5&expand=changelog"
        );
        var posted = await site.Post(
            "/rest/api/3/search/jql",
            new
            {
                jql = "project=CORE ORDER BY key",
                fields = new[] { "summary", "status" },
                maxResults = 5,
                expand = "changelog",
            }
        );
        Assert.Equal(got.GetRawText(), posted.GetRawText());
        Assert.Equal(["summary", "status"], got.GetProperty("issues")[0].GetProperty("fields").EnumerateObject().Select(p => p.Name));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("AAAA")]
    public async Task A_token_that_was_never_given_is_refused(string nextPageToken)
    {
        using var site = new SampleSite();
        await site.Refused(HttpStatusCode.BadRequest, "/rest/api/3/search/jql", new { jql = Everything, nextPageToken });
    }

    [Fact]
    public async Task A_token_is_bound_to_its_query()
    {
        using var site = new SampleSite();
        var token = (await site.Search(Everything, maxResults: 5)).Text("nextPageToken");
        await site.Refused(
            HttpStatusCode.BadRequest,
            "/rest/api/3/search/jql",
            new
            {
                jql = "project = CORE",
                fields = new[] { "key" },
                nextPageToken = token,
            }
        );
    }

    [Fact]
    public async Task A_world_that_moves_between_pages_neither_repeats_nor_skips_by_created()
    {
        using var site = new SampleSite();
        var expected = await site.Ids(Everything);
        var found = new List<string>();
        string? token = null;
        do
        {
            var page = await site.Search(Everything, "key", 20, token);
            found.AddRange(page.GetProperty("issues").EnumerateArray().Select(i => i.Text("id")));
            token = page.TryGetProperty("nextPageToken", out var next) ? next.GetString() : null;
            site.Clock.Advance(TimeSpan.FromSeconds(10));
        } while (token is not null);
        Assert.Equal(found.Distinct(), found);
        Assert.Empty(expected.Intersect(await site.Ids(Everything)).Except(found));
    }

    [Fact]
    public async Task The_removed_search_says_so()
    {
        using var site = new SampleSite();
        var answer = await site.Refused(HttpStatusCode.Gone, "/rest/api/3/search?jql=project=CORE");
        Assert.Contains("/rest/api/3/search/jql", answer.GetProperty("errorMessages")[0].GetString(), StringComparison.Ordinal);
    }
}
