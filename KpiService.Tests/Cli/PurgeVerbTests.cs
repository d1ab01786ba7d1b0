using System.Text.Json;
using KpiService.Domain;
using KpiService.Storage;
using KpiService.Sync.Runs;

namespace KpiService.Tests.Cli;

public sealed class PurgeVerbTests : IDisposable
{
    private readonly CommandLineDriver cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task A_project_goes_with_all_its_issues_and_the_next_sync_brings_it_back()
    {
        await SampleAsync();
        var before = await StatsAsync();
        var project = before.GetProperty("projects")[0];
        var key = project.GetProperty("key").GetString() ?? "";

        var derived = new KpiDatabase(cli.At("kpi_data.db")).SnapshotPath;
        await File.WriteAllTextAsync(derived, key);

        Assert.Equal(0, await cli.Run("purge", "--projects", key, "--json"));
        Assert.False(File.Exists(derived));
        Assert.Equal(
            (key, project.GetProperty("issues").GetInt32()),
            (Json()[0].GetProperty("key").GetString(), Json()[0].GetProperty("issues").GetInt32())
        );
        var after = await StatsAsync();
        Assert.DoesNotContain(after.GetProperty("projects").EnumerateArray(), p => p.GetProperty("key").GetString() == key);
        Assert.Equal(Count(before, "issues") - project.GetProperty("issues").GetInt32(), Count(after, "issues"));
        Assert.True(Count(after, "changelogEntries") < Count(before, "changelogEntries"));
        Assert.NotEqual(before.GetProperty("dataVersion").GetString(), after.GetProperty("dataVersion").GetString());

        await SampleAsync();
        Assert.Equal(Count(before, "issues"), Count(await StatsAsync(), "issues"));
    }

    [Fact]
    public async Task An_unknown_project_among_others_removes_nothing()
    {
        await SampleAsync();
        var before = Count(await StatsAsync(), "issues");

        Assert.Equal(1, await cli.Run("purge", "--projects", "APPS,NOPE"));
        Assert.Contains("No project NOPE is stored. There are: APPS, ", cli.Error, StringComparison.Ordinal);
        Assert.Equal(before, Count(await StatsAsync(), "issues"));
    }

    [Fact]
    public async Task An_emptied_sample_database_takes_real_data()
    {
        await SampleAsync();

        Assert.Equal(0, await cli.Run("purge", "--sample"));
        Assert.Equal(0, Count(await StatsAsync(), "issues"));
        await DatabaseKind.EnsureAsync(Database, DataKind.Real, default);
        Assert.Equal(1, await cli.Run("purge", "--sample"));
        Assert.Contains("holds no sample data", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_sync_runs_nothing_is_removed()
    {
        await SampleAsync();
        await new SyncMutex(Database, TimeProvider.System).AcquireAsync(new SyncRequest(SyncMode.Full, SyncTrigger.Api), default);

        Assert.Equal(1, await cli.Run("purge", "--sample"));
        Assert.Contains("is running on this database", cli.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("purge")]
    [InlineData("purge", "--sample", "--projects", "APPS")]
    public async Task It_must_be_said_what_to_remove(params string[] arguments)
    {
        Assert.Equal(2, await cli.Run(arguments));
        Assert.Contains("purge --projects A,B or purge --sample", cli.Error, StringComparison.Ordinal);
    }

    private KpiDatabase Database => new(cli.At("kpi_data.db"));

    private async Task SampleAsync() => Assert.Equal(0, await cli.Run("sample", "--projects", "2", "--issues", "60"));

    private async Task<JsonElement> StatsAsync()
    {
        Assert.Equal(0, await cli.Run("stats", "--json"));
        return Json();
    }

    private JsonElement Json() => JsonElement.Parse(cli.Out);

    private static long Count(JsonElement stats, string name) => stats.GetProperty(name).GetInt64();
}
