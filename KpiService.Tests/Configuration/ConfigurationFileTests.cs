using KpiService.Configuration;
using KpiService.Configuration.Sources;
using KpiService.Tests.Testing;

namespace KpiService.Tests.Configuration;

public sealed class ConfigurationFileTests : IDisposable
{
    private readonly ConfigurationFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_repository_s_file_loads_without_a_warning_and_changes_no_default()
    {
        var loaded = folder.WithYaml(File.ReadAllText(Repository.File("config/config.yaml"))).Load();
        var defaults = ConfigurationMask.Show(new KpiServiceOptions());
        var shown = ConfigurationMask.Show(loaded.Options);

        Assert.Empty(loaded.Report.Warnings);
        Assert.Empty(loaded.Options.Jira.Instances);
        foreach (var section in new[] { "jira", "projects", "sync", "dashboard", "database", "backup", "security", "logging" })
            Assert.Equal(defaults[section]?.ToJsonString(), shown[section]?.ToJsonString());
    }

    [Fact]
    public void The_repository_s_file_names_every_key()
    {
        var text = File.ReadAllText(Repository.File("config/config.yaml"));

        Assert.All(Keys(Schema.Root), key => Assert.Contains($"{key}:", text, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_key_is_named_once_with_what_was_probably_meant()
    {
        folder.WithYaml("projects:\n  project_key: [A, B]\nchache: 1\n").WithEnv("JIRA_TOKENS=x\n");

        Assert.Equal(
            [
                "config.yaml:2: unknown key projects.project_key is ignored; did you mean project_keys?",
                "config.yaml:3: unknown key chache is ignored",
                ".env:1: unknown key JIRA_TOKENS is ignored",
            ],
            folder.Warnings()
        );
    }

    [Fact]
    public void A_section_pasted_below_the_one_that_is_there_is_refused_with_the_way_out()
    {
        folder.WithYaml("jira:\n  urls: []\nprojects:\njira:\n  urls: ['https://a.example']\n");

        Assert.Equal(
            "config.yaml:4: jira is given twice: put the values into the lines that have stood there before, instead of adding it again",
            folder.Error()
        );
    }

    [Fact]
    public void A_label_with_a_colon_keeps_it()
    {
        folder.WithYaml("kpis:\n  work_mix:\n    expected_ranges:\n      'type:bug': [1, 2]\n");

        Assert.Equal([1, 2], folder.Load().Options.Kpis.WorkMix.ExpectedRanges["type:bug"]);
    }

    [Fact]
    public void Order_in_lists_is_kept_beyond_ten()
    {
        var keys = Enumerable.Range(1, 12).Select(i => $"P{i}").ToList();

        Assert.Equal(
            keys,
            folder.WithYaml($"projects:\n  project_keys: [{string.Join(", ", keys)}]\n").Load().Options.Projects.ProjectKeys
        );
    }

    [Fact]
    public void Quotes_export_and_comments_of_an_env_file_are_understood()
    {
        string[] lines = ["# c", "", "export A=1", "B = two # note", "C='x # y'", "D=\"q\" # z", "E=", "F=a#b", "G=#x"];

        Assert.Equal(
            ["A=1", "B=two", "C=x # y", "D=q", "E=", "F=a#b", "G="],
            EnvFile.Parse(lines, ".env").Select(v => $"{v.Key}={v.Value.Text}")
        );
    }

    [Fact]
    public void Empty_keys_and_sections_take_their_defaults()
    {
        var options = folder.WithYaml("labels:\nkpis:\n  cycle_time:\n    threshold_warning:\ndashboard:\n  port:\n").Load().Options;

        Assert.Null(options.Kpis.CycleTime.ThresholdWarning);
        Assert.Equal(8050, options.Dashboard.Port);
    }

    [Fact]
    public void Yes_and_off_are_read_as_the_older_dashboard_read_them()
    {
        var options = folder.WithYaml("dashboard: {auto_refresh: off}\nsecurity: {allow_anonymous: Yes}\n").Load().Options;

        Assert.Equal((false, true), (options.Dashboard.AutoRefresh, options.Security.AllowAnonymous));
    }

    private static IEnumerable<string> Keys(Schema schema) =>
        schema.Children.SelectMany(c => Keys(c.Value).Prepend(c.Key)).Concat(schema.Element is { } element ? Keys(element) : []);
}
