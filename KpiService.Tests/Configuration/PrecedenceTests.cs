namespace KpiService.Tests.Configuration;

public sealed class PrecedenceTests : IDisposable
{
    private readonly ConfigurationFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_source_is_stronger_than_the_one_before_it()
    {
        folder.WithYaml("dashboard:\n  port: 1\n  host: a\n  title: yaml\nsync:\n  lookback_days: 11\n");
        folder.WithEnv("DASHBOARD_PORT=2\nDASHBOARD_HOST=b\ndashboard__title=env-file\n");
        folder.Environment["DASHBOARD_PORT"] = "3";
        folder.Environment["DASHBOARD_HOST"] = "c";
        folder.CommandLine["dashboard:port"] = "4";
        var options = folder.Load().Options;

        Assert.Equal(
            (11, "env-file", "c", 4),
            (options.Sync.LookbackDays, options.Dashboard.Title, options.Dashboard.Host, options.Dashboard.Port)
        );
    }

    [Fact]
    public void A_list_given_again_replaces_the_earlier_one_as_a_whole()
    {
        folder.WithYaml("projects:\n  project_keys: [A, B, C]\nkpis:\n  analysis_periods:\n    rolling_days: [30, 60, 90]\n");
        folder.Environment["projects__project_keys__0"] = "X";
        folder.Environment["kpis__analysis_periods__rolling_days"] = "7, 14";
        var options = folder.Load().Options;

        Assert.Equal(["X"], options.Projects.ProjectKeys);
        Assert.Equal([7, 14], options.Kpis.AnalysisPeriods.RollingDays);
    }

    [Fact]
    public void In_a_list_of_mappings_one_value_is_overridden_by_its_place()
    {
        folder.WithYaml(
            "jira:\n  instances:\n    - {name: a, url: 'https://a.example', token: t}\n    - {name: b, url: 'https://b.example'}\n"
        );
        folder.Environment["jira__instances__1__token"] = "secret";

        Assert.Equal([("a", "t"), ("b", "secret")], folder.Load().Options.Jira.Instances.Select(i => (i.Name, i.Token)));
    }

    [Fact]
    public void JIRA_URLS_is_a_list_and_wins_over_JIRA_URL()
    {
        folder.Environment["JIRA_URLS"] = "https://one.example/, https://two.example";
        folder.Environment["JIRA_URL"] = "https://zero.example";
        folder.Environment["JIRA_API_TOKEN"] = "t";

        Assert.Equal(["https://one.example", "https://two.example"], folder.Load().Options.Jira.Instances.Select(i => i.Url));
    }

    [Fact]
    public void A_placeholder_or_an_empty_variable_does_not_hide_a_real_value()
    {
        folder.WithYaml("jira:\n  urls: ['https://acme.atlassian.net']\n  email: me@acme.com\n  token: real\n");
        folder.WithEnv("JIRA_API_TOKEN=your_jira_api_token_here\nJIRA_URL=https://your-company.atlassian.net\n");
        folder.Environment["JIRA_EMAIL"] = "";
        var instance = Assert.Single(folder.Load().Options.Jira.Instances);

        Assert.Equal(
            ("acme", "https://acme.atlassian.net", "me@acme.com", "real"),
            (instance.Name, instance.Url, instance.Email, instance.Token)
        );
    }

    [Fact]
    public void An_empty_schedule_in_the_environment_switches_it_off()
    {
        folder.Environment["sync__schedule"] = "";

        Assert.Equal("", folder.Load().Options.Sync.Schedule);
    }

    [Fact]
    public void Variables_of_other_programs_are_not_ours_to_warn_of()
    {
        folder.Environment["PATH"] = "/bin";
        folder.Environment["DOTNET__something"] = "1";

        Assert.Empty(folder.Warnings());
    }
}
