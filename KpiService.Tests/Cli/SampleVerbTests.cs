using System.Text.Json;
using KpiService.Storage;

namespace KpiService.Tests.Cli;

public sealed class SampleVerbTests : IDisposable
{
    private static readonly string[] Kpis =
    [
        "sprintPredictability",
        "storySpillover",
        "cycleTime",
        "workMix",
        "unplannedWork",
        "reopenedStories",
    ];

    private readonly CommandLineDriver cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Sample_data_are_written_by_a_sync_and_then_counted_and_judged()
    {
        Assert.Equal(0, await cli.Run("sample", "--json"));
        var fetched = Json().GetProperty("issuesFetched").GetInt64();
        Assert.InRange(fetched, 100, 300);

        Assert.Equal(0, await cli.Run("stats", "--json"));
        Assert.Equal(fetched, Json().GetProperty("issues").GetInt64());
        Assert.Equal(3, Json().GetProperty("projects").GetArrayLength());

        Assert.Equal(0, await cli.Run("kpis", "--days", "365", "--json"));
        Assert.Equal(Kpis, Json().GetProperty("kpis").EnumerateObject().Select(k => k.Name));
        Assert.All(
            Json().GetProperty("kpis").EnumerateObject().Where(k => k.Name != "workMix"),
            kpi => Assert.Equal(JsonValueKind.Number, kpi.Value.GetProperty("value").ValueKind)
        );
    }

    [Fact]
    public async Task People_read_a_table_with_a_line_per_KPI()
    {
        await cli.Run("sample");
        Assert.Equal(0, await cli.Run("kpis", "--use-db"));

        var lines = cli.Out.Split('\n');
        Assert.StartsWith("KPI ", lines[2], StringComparison.Ordinal);
        Assert.Equal(6, lines[3..].Count(l => l.Length > 0));
    }

    [Fact]
    public async Task The_same_world_goes_on_and_another_one_is_refused()
    {
        await cli.Run("sample", "--projects", "2", "--issues", "60", "--seed", "3");

        Assert.Equal(0, await cli.Run("sample"));
        Assert.Equal(2, await cli.Run("sample", "--seed", "4"));
        Assert.Contains("holds another sample already (2 projects, 60 issues, seed 3)", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_with_real_data_is_refused()
    {
        var database = new KpiDatabase(cli.At("kpi_data.db"));
        await database.MigrateAsync(default);
        await DatabaseKind.EnsureAsync(database, DataKind.Real, default);

        Assert.Equal(1, await cli.Run("sample"));
        Assert.Contains("holds data of a real Jira", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_project_or_team_is_exit_2_with_the_accepted_names()
    {
        await cli.Run("sample");

        Assert.Equal(2, await cli.Run("kpis", "--projects", "NOPE"));
        Assert.Contains("CORE", cli.Error, StringComparison.Ordinal);
        Assert.Equal(2, await cli.Run("kpis", "--team", "Nobody"));
        Assert.Empty(cli.Out);
    }

    [Fact]
    public async Task The_export_writes_what_was_shown_as_JSON_and_CSV()
    {
        await File.WriteAllTextAsync(cli.At("config.yaml"), $"dashboard:\n  export_path: {cli.At("exports")}\n");
        await cli.Run("sample");
        Assert.Equal(0, await cli.Run("kpis", "--export", "--json"));

        var files = Directory.GetFiles(cli.At("exports")).Order().ToList();
        Assert.Equal([".csv", ".json"], files.Select(Path.GetExtension));
        Assert.Equal(cli.Out.TrimEnd(), await File.ReadAllTextAsync(files[1]));
        var rows = (await File.ReadAllTextAsync(files[0])).Split("\r\n");
        Assert.Equal("kpi,title,period,value,unit,status,sampleSize,warning,critical,reason,from,to,verdict,verdictReason", rows[0]);
        Assert.Equal(Kpis, rows.Where(r => r.Contains(",window,", StringComparison.Ordinal)).Select(r => r.Split(',')[0]));
    }

    private JsonElement Json() => JsonElement.Parse(cli.Out);
}
