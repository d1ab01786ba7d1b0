using System.Text.Json;
using KpiService.Storage;
using KpiService.Tests.Testing.Worlds;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Tests.Cli;

public sealed class SyncVerbTests : IDisposable
{
    private readonly CommandLineDriver cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task A_mistyped_project_is_wrong_usage_and_no_run()
    {
        await File.WriteAllTextAsync(
            cli.At("config.yaml"),
            "jira: {urls: ['http://127.0.0.1:1'], token: t}\nprojects: {project_keys: [CORE, WEB]}\n"
        );
        var database = new KpiDatabase(cli.At("kpi_data.db"));
        await database.MigrateAsync(default);

        Assert.Equal(2, await cli.Run("sync", "--projects", "CORE,WEBB"));

        Assert.Equal("--projects: 'WEBB' is not a configured project; did you mean WEB? Accepted: CORE, WEB.", cli.Error.TrimEnd());
        await using var context = database.CreateContext();
        Assert.False(await context.SyncRuns.AnyAsync());
    }

    [Fact]
    public async Task With_stats_it_shows_what_is_stored_and_needs_no_Jira()
    {
        var database = new KpiDatabase(cli.At("kpi_data.db"));
        await database.MigrateAsync(default);
        await StoredWorld.WriteAsync(database);

        Assert.Equal(0, await cli.Run("stats", "--json"));
        var stats = JsonElement.Parse(cli.Out);
        Assert.Equal(0, await cli.Run("sync", "--stats", "--json", "--use-db"));

        Assert.True(JsonElement.DeepEquals(stats, JsonElement.Parse(cli.Out)));
        Assert.True(stats.GetProperty("issues").GetInt64() > 0);
    }

    [Theory]
    [InlineData("--use-db", "sync", "--stats")]
    [InlineData("sync", "--use-db", "--stats")]
    public async Task The_older_tool_s_flag_may_stand_anywhere(params string[] arguments)
    {
        Assert.Equal(0, await cli.Run(arguments));
        Assert.Empty(cli.Error);
    }
}
