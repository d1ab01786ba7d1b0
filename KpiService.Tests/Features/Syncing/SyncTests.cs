using System.Net.Http.Json;
using System.Text.Json;
using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Features.Syncing;

public sealed class SyncTests
{
    [Fact]
    public async Task A_sync_is_started_followed_to_its_end_and_remembered()
    {
        await using var service = await SampleJira.StartAsync();

        using var started = await service.Client.PostAsJsonAsync("/api/sync", new { mode = "full", days = 400 });
        var run = await started.Content.ReadFromJsonAsync<JsonElement>();
        var events = await ReadEventsAsync(service, $"{started.Headers.Location}/events");

        Assert.Equal(202, (int)started.StatusCode);
        Assert.Equal($"/api/sync/{run.GetProperty("id").GetInt64()}", started.Headers.Location?.ToString());
        Assert.Equal("full", run.GetProperty("mode").GetString());
        Assert.Equal("api", run.GetProperty("trigger").GetString());
        Assert.All(events, e => Assert.Equal("sync", e.Name));
        Assert.Equal("succeeded", events[^1].Data.GetProperty("status").GetString());
        var read = await service.GetAsync(started.Headers.Location?.ToString() ?? "");
        Assert.True(read.GetProperty("issuesFetched").GetInt32() > 0);
        Assert.EndsWith("Z", read.GetProperty("finishedAt").GetString());
        Assert.Equal(run.GetProperty("id").GetInt64(), (await service.GetAsync("/api/sync"))[0].GetProperty("id").GetInt64());
    }

    [Fact]
    public async Task After_a_sync_the_pages_have_its_numbers()
    {
        await using var service = await SampleJira.StartAsync();
        var before = await service.GetAsync("/api/overview");

        using var started = await service.Client.PostAsync("/api/sync", null);
        await ReadEventsAsync(service, $"{started.Headers.Location}/events");
        var after = await service.GetAsync("/api/overview?days=365");

        Assert.Equal(0, before.GetProperty("stats").GetProperty("issues").GetInt32());
        Assert.InRange(after.GetProperty("stats").GetProperty("issues").GetInt32(), 40, 90);
        Assert.NotEqual(before.GetProperty("dataVersion").GetString(), after.GetProperty("dataVersion").GetString());
        Assert.Equal("succeeded", after.GetProperty("sync").GetProperty("last").GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Number, after.GetProperty("kpis").GetProperty("cycleTime").GetProperty("value").ValueKind);
    }

    [Fact]
    public async Task While_one_runs_another_is_refused_and_the_first_can_be_stopped()
    {
        var gate = new TaskCompletionSource();
        await using var service = await SampleJira.StartAsync(gate.Task);
        using var first = await service.Client.PostAsync("/api/sync", null);
        var id = (await first.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt64();

        using var second = await service.Client.PostAsync("/api/sync", null);
        var problem = await second.Content.ReadFromJsonAsync<JsonElement>();
        using var stopped = await service.Client.DeleteAsync($"/api/sync/{id}");
        var events = await ReadEventsAsync(service, $"/api/sync/{id}/events");
        using var stoppedAgain = await service.Client.DeleteAsync($"/api/sync/{id}");

        Assert.Equal(409, (int)second.StatusCode);
        Assert.Equal(id, problem.GetProperty("runId").GetInt64());
        Assert.Equal(202, (int)stopped.StatusCode);
        Assert.Equal("cancelled", events[^1].Data.GetProperty("status").GetString());
        Assert.Contains("not running", await KpiServiceFactory.ReadProblemAsync(stoppedAgain, 409));
    }

    [Fact]
    public async Task Open_pages_hear_of_progress_and_of_new_data()
    {
        await using var service = await SampleJira.StartAsync();
        using var stream = new StreamReader(await service.Client.GetStreamAsync("/api/events"));
        var first = await NextEventAsync(stream);

        using var started = await service.Client.PostAsync("/api/sync", null);
        var names = new List<string>();
        var version = VersionIn(first);
        while (version == VersionIn(first))
        {
            var next = await NextEventAsync(stream);
            names.Add(next?.Name ?? "the end");
            version = VersionIn(next) ?? version;
        }

        Assert.Equal("0", VersionIn(first));
        Assert.Contains("sync", names);
        Assert.DoesNotContain("the end", names);
    }

    [Theory]
    [InlineData("{\"mode\": \"quick\"}", "Property 'mode' has the value \"quick\". Accepted: full, incremental.")]
    [InlineData("{\"days\": 0}", "a whole number from 1")]
    [InlineData("{\"projects\": []}", "a list of texts")]
    [InlineData("{\"projects\": [\"NOPE\"]}", "Property 'projects': 'NOPE' is not a configured project. Accepted: CORE, APPS.")]
    [InlineData("{\"changelog\": \"no\"}", "true, false")]
    [InlineData("{\"modus\": \"full\"}", "There is no property 'modus'. Accepted: mode, days, projects, changelog.")]
    [InlineData("[]", "must be an object")]
    [InlineData("{", "not JSON")]
    public async Task A_wrong_body_is_named(string body, string words)
    {
        await using var service = await SampleJira.StartAsync();

        using var response = await service.Client.PostAsync("/api/sync", new StringContent(body));

        Assert.Contains(words, await KpiServiceFactory.ReadProblemAsync(response, 400));
    }

    [Fact]
    public async Task Without_a_Jira_there_is_nothing_to_ask()
    {
        await using var service = await KpiServiceFactory.StartAsync();

        using var sync = await service.Client.PostAsync("/api/sync", null);
        using var check = await service.Client.PostAsync("/api/check", null);
        var steps = await check.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Contains("No Jira is configured", await KpiServiceFactory.ReadProblemAsync(sync, 503));
        Assert.Contains("No Jira is configured", await service.GetProblemAsync("/api/discover", 503));
        Assert.False(steps.GetProperty("ok").GetBoolean());
        Assert.Contains("jira.urls", steps.GetProperty("checks")[0].GetProperty("advice").GetString());
    }

    [Fact]
    public async Task The_connection_is_tested_and_discovery_shows_what_is_there()
    {
        await using var service = await SampleJira.StartAsync();

        using var response = await service.Client.PostAsync("/api/check", null);
        var check = await response.Content.ReadFromJsonAsync<JsonElement>();
        var discovery = await service.GetAsync("/api/discover");

        Assert.True(check.GetProperty("ok").GetBoolean(), check.ToString());
        Assert.NotEmpty(discovery[0].GetProperty("projects").EnumerateArray());
        Assert.Equal("cloud", discovery[0].GetProperty("deployment").GetString());
        Assert.Contains("project_keys", discovery[0].GetProperty("yaml").GetString());
    }

    [Theory]
    [InlineData("/api/sync/99")]
    [InlineData("/api/sync/99/events")]
    public async Task An_unknown_run_is_not_found(string path)
    {
        await using var service = await KpiServiceFactory.StartAsync();

        Assert.Contains("99", await service.GetProblemAsync(path, 404));
    }

    private static string? VersionIn((string Name, JsonElement Data)? happened) =>
        happened is { Name: "data" } data ? data.Data.GetProperty("dataVersion").GetString() : null;

    private static async Task<List<(string Name, JsonElement Data)>> ReadEventsAsync(KpiServiceFactory service, string path)
    {
        using var stream = new StreamReader(await service.Client.GetStreamAsync(path));
        var events = new List<(string Name, JsonElement Data)>();
        while (await NextEventAsync(stream) is { } next)
            events.Add(next);
        return events;
    }

    private static async Task<(string Name, JsonElement Data)?> NextEventAsync(StreamReader stream)
    {
        var name = "";
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await stream.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
                name = line[7..];
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return (name, JsonElement.Parse(line[6..]));
        }
        return null;
    }
}
