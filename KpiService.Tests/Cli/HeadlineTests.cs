using System.Globalization;
using System.Text.Json;

namespace KpiService.Tests.Cli;

/// <summary>The same KPI without a window, wherever it is asked: one number, one verdict, one window.</summary>
public sealed class HeadlineTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] Figures = ["sprintPredictability", "storySpillover", "cycleTime", "unplannedWork", "reopenedStories"];

    private readonly CommandLineDriver cli = new();
    private RunningServer? server;

    public async Task InitializeAsync()
    {
        Assert.Equal(0, await cli.Run("sample", "--projects", "1", "--issues", "400"));
        server = await RunningServer.StartAsync(
            "serve",
            "--config",
            cli.At("config.yaml"),
            "--db",
            cli.At("kpi_data.db"),
            "--logging:level=CRITICAL"
        );
    }

    public async Task DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
    }

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Dashboard_API_command_line_files_and_gauges_tell_one_story()
    {
        var kpis = (await GetAsync("api/kpis")).GetProperty("kpis");
        var overview = (await GetAsync("api/overview")).GetProperty("kpis");
        Assert.Equal(0, await cli.Run("kpis", "--json"));
        var terminal = JsonElement.Parse(cli.Out).GetProperty("kpis");
        var rows = (await TextAsync("api/export/kpis.csv")).Split("\r\n").Select(r => r.Split(',')).ToList();
        var gauges = (await TextAsync("metrics")).Split('\n');
        foreach (var name in Figures)
        {
            var said = Headline.Of(kpis.GetProperty(name));
            Assert.Equal("last 90 days", said.Window);
            Assert.Equal(said, Headline.Of(overview.GetProperty(name)));
            Assert.Equal(said, Headline.Of(terminal.GetProperty(name)));
            Assert.Equal(said, Headline.Of((await GetAsync($"api/kpis/{Kebab(name)}/page")).GetProperty("kpi")));
            Assert.Equal(said, Headline.Of(await GetAsync($"api/kpis/{Kebab(name)}")));
            var row = rows.Single(r => r[0] == name && r[2] == "window");
            Assert.Equal((said.Value, said.Verdict), (double.Parse(row[3], CultureInfo.InvariantCulture), row[12]));
            Assert.Contains(
                gauges,
                g =>
                    g.StartsWith($"kpiservice_kpi_verdict{{kpi=\"{name}\",", StringComparison.Ordinal)
                    && g.EndsWith($"verdict=\"{said.Verdict}\"}} 1", StringComparison.Ordinal)
            );
            Assert.Contains(
                gauges,
                g =>
                    g.Contains($"{{kpi=\"{name}\",project=", StringComparison.Ordinal)
                    && g.EndsWith($"}} {said.Value.ToString("R", CultureInfo.InvariantCulture)}", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task The_report_the_command_line_and_the_API_agree_on_a_month()
    {
        var report = await GetAsync("api/report");
        var month = report.GetProperty("month").GetString() ?? "";
        var filter = report.GetProperty("filter");
        var asked = await GetAsync(
            $"api/kpis?from={filter.GetProperty("from")}&to={filter.GetProperty("to")}&asOf={report.GetProperty("asOf")}"
        );
        Assert.Equal(0, await cli.Run("kpis", "--month", month, "--json"));
        var terminal = JsonElement.Parse(cli.Out).GetProperty("kpis");
        foreach (var name in Figures)
        {
            var said = Headline.Of(report.GetProperty("kpis").GetProperty(name));
            Assert.StartsWith($"{month}-01 – {month}-", said.Window, StringComparison.Ordinal);
            Assert.Equal(said, Headline.Of(asked.GetProperty("kpis").GetProperty(name)));
            Assert.Equal(said, Headline.Of(terminal.GetProperty(name)));
        }
    }

    [Fact]
    public async Task Last_sprints_are_asked_for_by_name()
    {
        var kpis = await GetAsync("api/kpis?sprints=2");
        Assert.Equal(0, await cli.Run("kpis", "--sprints", "2", "--json"));
        var terminal = JsonElement.Parse(cli.Out).GetProperty("kpis");
        foreach (var name in Figures)
            Assert.Equal(Headline.Of(kpis.GetProperty("kpis").GetProperty(name)), Headline.Of(terminal.GetProperty(name)));
        Assert.Equal("last 2 sprints per board", Headline.Of(kpis.GetProperty("kpis").GetProperty("sprintPredictability")).Window);
        Assert.Equal("last 90 days", Headline.Of(kpis.GetProperty("kpis").GetProperty("cycleTime")).Window);
        Assert.Equal(2, kpis.GetProperty("filter").GetProperty("sprints").GetInt32());
    }

    [Fact]
    public async Task The_terminal_shows_the_window_and_the_verdict()
    {
        Assert.Equal(0, await cli.Run("kpis"));
        var line = cli.Out.Split('\n').Single(l => l.StartsWith("Cycle time", StringComparison.Ordinal));
        Assert.Contains("last 90 days", line, StringComparison.Ordinal);
        Assert.Matches("better than usual|as usual|worse than usual|too little data", line);
    }

    [Fact]
    public async Task Two_windows_at_once_are_refused()
    {
        Assert.Equal(2, await cli.Run("kpis", "--days", "30", "--sprints", "2"));
        Assert.Contains("Give one window", cli.Error, StringComparison.Ordinal);
        Assert.Equal(2, await cli.Run("kpis", "--month", "2999-01"));
        Assert.Contains("lies ahead", cli.Error, StringComparison.Ordinal);
        Assert.Equal(2, await cli.Run("kpis", "--to", "2026-01-31"));
        Assert.Contains("'to' needs 'from'", cli.Error, StringComparison.Ordinal);
    }

    private HttpClient Client => server?.Client ?? throw new InvalidOperationException("The service isn't started.");

    private async Task<JsonElement> GetAsync(string path) => JsonElement.Parse(await TextAsync(path));

    private async Task<string> TextAsync(string path) => await Client.GetStringAsync(new Uri(path, UriKind.Relative));

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private sealed record Headline(double Value, string Verdict, int SampleSize, string Window)
    {
        public static Headline Of(JsonElement kpi) =>
            new(
                kpi.GetProperty("value").GetDouble(),
                kpi.GetProperty("verdict").GetString() ?? "",
                kpi.GetProperty("sampleSize").GetInt32(),
                kpi.GetProperty("window").GetProperty("text").GetString() ?? ""
            );
    }
}
