using KpiService.Cli;

namespace KpiService.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly CommandLineDriver cli = new();

    public void Dispose() => cli.Dispose();

    [Theory]
    [InlineData("nonsense")]
    [InlineData("sync", "--what")]
    [InlineData("sync", "--days", "0")]
    [InlineData("kpis", "--days", "many")]
    [InlineData("sample", "--projects", "41")]
    [InlineData("restore")]
    public async Task Wrong_usage_is_exit_2_with_the_way_to_the_help(params string[] arguments)
    {
        Assert.Equal(2, await cli.RunAs(arguments));
        Assert.Contains("--help", cli.Error, StringComparison.Ordinal);
        Assert.Empty(cli.Out);
    }

    [Fact]
    public async Task A_wrong_configuration_is_exit_2_and_names_key_and_line()
    {
        await File.WriteAllTextAsync(cli.At("config.yaml"), "dashboard:\n  port: nine\n");

        Assert.Equal(2, await cli.Run("stats"));
        Assert.Contains("config.yaml:2: dashboard.port: \"nine\" is not a whole number", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configuration_file_that_is_not_there_is_exit_2()
    {
        Assert.Equal(2, await cli.RunAs("stats", "--config", cli.At("nowhere.yaml")));
        Assert.Contains($"{cli.At("nowhere.yaml")} (--config) does not exist", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_database_folder_is_exit_1_with_one_line_that_names_the_setting()
    {
        Assert.Equal(1, await cli.RunAs("stats", "--config", cli.At("config.yaml"), "--db", cli.At("nowhere/kpi.db")));
        Assert.Contains("--db", Assert.Single(cli.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sync")]
    [InlineData("check")]
    [InlineData("discover")]
    public async Task What_asks_Jira_says_that_none_is_configured(string verb)
    {
        Assert.Equal(2, await cli.Run(verb));
        Assert.StartsWith("No Jira is configured. Set jira.urls", cli.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"Looked in {cli.At("config.yaml")}, {cli.At(".env")} (not there) and the environment.",
            cli.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_help_lists_every_verb_and_each_verb_has_its_own_with_examples()
    {
        Assert.Equal(0, await cli.RunAs("--help"));
        var overview = cli.Out;
        foreach (var verb in VerbList.All)
        {
            Assert.Contains($"  {verb.Name} ", overview, StringComparison.Ordinal);
            Assert.Equal(0, await cli.RunAs(verb.Name, "--help"));
            Assert.Contains($"KpiService {verb.Examples[0]}", cli.Out, StringComparison.Ordinal);
            Assert.Contains("--use-db", cli.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_port_in_use_is_exit_1_with_one_line_that_names_the_setting()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://{taken.LocalEndpoint}";

        Assert.Equal(1, await cli.Run("serve", "--urls", url));
        var line = Assert.Single(cli.Error.TrimEnd().Split('\n'));
        Assert.StartsWith($"Cannot listen on {url}: ", line, StringComparison.Ordinal);
        Assert.Contains("dashboard.port", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_loopback_the_start_asks_for_a_key()
    {
        Assert.Equal(1, await cli.Run("serve", "--urls", "http://0.0.0.0:8189"));
        Assert.StartsWith(
            "http://0.0.0.0:8189 can be reached from other machines and security.api_key is not set",
            cli.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Https_is_left_to_a_proxy()
    {
        Assert.Equal(2, await cli.Run("serve", "--urls", "https://127.0.0.1:8189"));
        Assert.Contains("is not an address such as http://127.0.0.1:8050", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unwritable_log_is_exit_1_and_names_the_setting()
    {
        await File.WriteAllTextAsync(cli.At("config.yaml"), $"logging:\n  file: {cli.At("config.yaml")}/log.txt\n");

        Assert.Equal(1, await cli.Run("stats"));
        Assert.Contains("(logging.file) cannot be written", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_not_healthy()
    {
        Assert.Equal(1, await cli.Run("health", "--urls", "http://127.0.0.1:1"));
        Assert.StartsWith("http://127.0.0.1:1/healthz does not answer", cli.Error, StringComparison.Ordinal);
    }
}
