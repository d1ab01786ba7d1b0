using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KpiService.Sample;
using Microsoft.Extensions.Time.Testing;

namespace KpiService.Tests.Sample;

/// <summary>A sample Jira with a clock in the test's hand, and the reads a test needs.</summary>
internal sealed class SampleSite : IDisposable
{
    public static readonly DateTimeOffset Born = new(2026, 11, 19, 10, 0, 0, TimeSpan.Zero);

    private readonly HttpClient client;

    public SampleSite(SampleOptions? options = null, DateTimeOffset? now = null)
    {
        Clock = new FakeTimeProvider(now ?? Born);
        client = new HttpClient(new SampleJiraHandler(options ?? new SampleOptions(), Clock))
        {
            BaseAddress = new Uri(SampleJiraHandler.BaseUrl),
        };
    }

    public FakeTimeProvider Clock { get; }

    public void Dispose() => client.Dispose();

    public Task<HttpResponseMessage> Send(HttpMethod method, string path) => client.SendAsync(new HttpRequestMessage(method, path));

    public async Task<JsonElement> Get(string path) => await Read(await client.GetAsync(path), HttpStatusCode.OK);

    public async Task<JsonElement> Post(string path, object body) =>
        await Read(await client.PostAsJsonAsync(path, body), HttpStatusCode.OK);

    public async Task<JsonElement> Refused(HttpStatusCode status, string path, object? body = null) =>
        await Read(body is null ? await client.GetAsync(path) : await client.PostAsJsonAsync(path, body), status);

    public Task<JsonElement> Search(string jql, string fields = "key", int maxResults = 50, string? token = null) =>
        Post(
            "/rest/api/3/search/jql",
            new
            {
                jql,
                fields = fields.Split(','),
                maxResults,
                nextPageToken = token,
            }
        );

    /// <summary>All pages of a search.</summary>
    public async Task<List<JsonElement>> SearchAll(string jql, string fields = "key", int maxResults = 100)
    {
        var found = new List<JsonElement>();
        string? token = null;
        do
        {
            var page = await Search(jql, fields, maxResults, token);
            found.AddRange(page.GetProperty("issues").EnumerateArray());
            token = page.TryGetProperty("nextPageToken", out var next) ? next.GetString() : null;
        } while (token is not null);
        return found;
    }

    public async Task<List<string>> Ids(string jql) => [.. (await SearchAll(jql, "id", 5000)).Select(i => i.Text("id"))];

    /// <summary>Every issue of the site with its complete changelog.</summary>
    public async Task<List<SampleIssue>> Everything()
    {
        var issues = await SearchAll("created >= 0 ORDER BY created ASC", "*all");
        var histories = await Histories([.. issues.Select(i => i.Text("id"))], 10_000);
        return [.. issues.Select(i => new SampleIssue(i, histories[i.Text("id")]))];
    }

    /// <summary>All pages of the bulk changelog, merged by issue.</summary>
    public async Task<ILookup<string, JsonElement>> Histories(string[] ids, int maxResults)
    {
        var found = new List<(string Issue, JsonElement History)>();
        foreach (var some in ids.Chunk(1000))
        {
            string? token = null;
            do
            {
                var page = await Post(
                    "/rest/api/3/changelog/bulkfetch",
                    new
                    {
                        issueIdsOrKeys = some,
                        maxResults,
                        nextPageToken = token,
                    }
                );
                found.AddRange(
                    page.GetProperty("issueChangeLogs")
                        .EnumerateArray()
                        .SelectMany(i => i.GetProperty("changeHistories").EnumerateArray().Select(h => (i.Text("issueId"), h)))
                );
                token = page.TryGetProperty("nextPageToken", out var next) ? next.GetString() : null;
            } while (token is not null);
        }

        return found.ToLookup(f => f.Issue, f => f.History);
    }

    public async Task<List<JsonElement>> Sprints(int board) =>
        [.. (await Get($"/rest/agile/1.0/board/{board}/sprint")).GetProperty("values").EnumerateArray()];

    private static async Task<JsonElement> Read(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode} instead of {(int)expected}: {text}");
        return JsonElement.Parse(text);
    }
}
