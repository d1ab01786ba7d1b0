using System.Net;
using System.Text.Json;
using KpiService.Cli;
using KpiService.Storage;

namespace KpiService.Tests.Cli;

public sealed class DemoVerbTests : IDisposable
{
    private readonly CommandLineDriver cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task The_demo_syncs_at_start_serves_and_ends_cleanly()
    {
        await using var demo = await StartAsync();
        await demo.Client.GetStringAsync("api/sync/1/events");

        Assert.Equal(HttpStatusCode.OK, (await demo.Client.GetAsync("readyz")).StatusCode);
        var overview = JsonElement.Parse(await demo.Client.GetStringAsync("api/overview?days=90"));
        Assert.Equal(6, overview.GetProperty("kpis").EnumerateObject().Count());
        Assert.Equal("succeeded", overview.GetProperty("sync").GetProperty("last").GetProperty("status").GetString());
        Assert.Equal(ExitCode.Done, await demo.StopAsync());
    }

    [Fact]
    public async Task After_a_restart_the_same_world_goes_on()
    {
        var before = await IssuesAsync();
        var after = await IssuesAsync();

        // The world lives on in between, so one or the other issue may have come or gone.
        Assert.InRange(before.Count, 100, 300);
        Assert.InRange(before.Intersect(after).Count(), before.Count - 5, before.Count);
    }

    [Fact]
    public async Task While_it_runs_a_backup_is_possible_and_a_restore_is_refused()
    {
        await using var demo = await StartAsync();
        await demo.Client.GetStringAsync("api/sync/1/events");

        Assert.Equal(0, await cli.Run("backup", cli.At("copy.db")));
        Assert.Equal(1, await cli.Run("restore", cli.At("copy.db")));
        Assert.Contains("in use by another KpiService", cli.Error, StringComparison.Ordinal);
        Assert.Equal(0, await cli.RunAs("health", "--urls", demo.Client.BaseAddress?.ToString() ?? ""));
    }

    [Fact]
    public async Task A_database_with_real_data_is_refused()
    {
        var database = new KpiDatabase(cli.At("kpi_data.db"));
        await database.MigrateAsync(default);
        await DatabaseKind.EnsureAsync(database, DataKind.Real, default);

        Assert.Equal(1, await cli.Run("demo", "--urls", "http://127.0.0.1:0"));
    }

    private Task<RunningServer> StartAsync() =>
        RunningServer.StartAsync("demo", "--config", cli.At("config.yaml"), "--db", cli.At("kpi_data.db"), "--logging:level=CRITICAL");

    private async Task<List<string>> IssuesAsync()
    {
        await using var demo = await StartAsync();
        var runs = JsonElement.Parse(await demo.Client.GetStringAsync("api/sync"));
        await demo.Client.GetStringAsync($"api/sync/{runs[0].GetProperty("id").GetInt64()}/events");
        var csv = await demo.Client.GetStringAsync("api/export/issues.csv");
        return [.. csv.Split("\r\n").Skip(1).Where(l => l.Length > 0).Select(l => string.Join(',', l.Split(',')[1..3]))];
    }
}
