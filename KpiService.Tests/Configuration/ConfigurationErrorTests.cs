using KpiService.Configuration;

namespace KpiService.Tests.Configuration;

public sealed class ConfigurationErrorTests : IDisposable
{
    private readonly ConfigurationFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void All_errors_are_listed_at_once_with_key_and_line()
    {
        folder
            .WithYaml(
                """
                kpis:
                  cycle_time:
                    statistic: median
                  sprint_predictability:
                    threshold_warning: seventy
                dashboard:
                  port: 70000
                """
            )
            .WithEnv("\nbackup__keep=0\n");
        folder.Environment["sync__with_changelog"] = "perhaps";

        Assert.Equal(
            """
            The configuration has 5 errors:
              config.yaml:5: kpis.sprint_predictability.threshold_warning: "seventy" is not a number
              environment variable sync__with_changelog: sync.with_changelog: "perhaps" is not true or false
              config.yaml:3: kpis.cycle_time.statistic: "median" is not one of mean, p50, p85
              .env:2: backup.keep: 0 is less than 1
              config.yaml:7: dashboard.port: 70000 is not between 1 and 65535
            """,
            folder.Error()
        );
    }

    [Theory]
    [InlineData(
        "jira: {urls: [acme.atlassian.net]}",
        "jira.urls[0]: \"acme.atlassian.net\" is not an absolute http or https address such as https://acme.atlassian.net"
    )]
    [InlineData(
        "jira: {instances: [{name: a, url: 'https://a', token: t}, {name: A, url: 'https://b', token: t}]}",
        "jira.instances[1]: the name \"A\" is used twice"
    )]
    [InlineData(
        "jira: {instances: [{name: a, url: 'https://a', token: t, deployment: server}]}",
        "jira.instances[0].deployment: \"server\" is not one of auto, cloud, datacenter"
    )]
    [InlineData(
        "projects: {project_keys: [CORE], teams: [{name: T, projects: [CRE]}]}",
        "projects.teams[0].projects[0]: \"CRE\" is not a configured project; did you mean CORE?"
    )]
    [InlineData(
        "{projects: {project_keys: [WEB]}, jira: {instances: [{name: a, url: 'https://a', token: t, projects: [CORE]}]}}",
        "projects.project_keys[0]: no instance lists the project WEB; add it to the projects of one of a"
    )]
    [InlineData(
        "{projects: {project_keys: ['b:WEB']}, jira: {instances: [{name: a, url: 'https://a', token: t}]}}",
        "projects.project_keys[0]: no instance is called \"b\"; there are a"
    )]
    [InlineData("kpis: {unplanned_work: {count: all}}", "kpis.unplanned_work.count: \"all\" is not one of both, labelled, added")]
    [InlineData(
        "kpis: {cycle_time: {threshold_warning: 20, threshold_critical: 10}}",
        "kpis.cycle_time.threshold_critical: 10 is below threshold_warning, 20, though less is better"
    )]
    [InlineData(
        "kpis: {sprint_predictability: {threshold_warning: 50, threshold_critical: 70}}",
        "kpis.sprint_predictability.threshold_critical: 70 is above threshold_warning, 50, though more is better"
    )]
    [InlineData(
        "kpis: {reopened_stories: {threshold_warning: 101}}",
        "kpis.reopened_stories.threshold_warning: 101 is not between 0 and 100"
    )]
    [InlineData(
        "kpis: {work_mix: {expected_ranges: {bug: [60, 40]}}}",
        "kpis.work_mix.expected_ranges.bug: the lowest, 60, is above the highest, 40"
    )]
    [InlineData(
        "kpis: {work_mix: {expected_ranges: {bug: [60]}}}",
        "kpis.work_mix.expected_ranges.bug: takes two percentages from 0 to 100: [lowest, highest]"
    )]
    [InlineData("sync: {lookback_days: 0}", "sync.lookback_days: 0 is not between 1 and 36500")]
    [InlineData("sync: {time_zone: Mars/Base}", "sync.time_zone: \"Mars/Base\" is not an IANA time zone such as Europe/Berlin or UTC")]
    [InlineData(
        "dashboard: {annotations: [{date: 1 March, text: x}]}",
        "dashboard.annotations[0].date: \"1 March\" is not a date such as 2026-03-01"
    )]
    [InlineData("jira: {token_expires: 31.03.2027}", "jira.token_expires: \"31.03.2027\" is not a date such as 2026-03-01")]
    [InlineData(
        "jira: {instances: [{name: a, url: 'https://a', token: t, token_expires: 2027-02-30}]}",
        "jira.instances[0].token_expires: \"2027-02-30\" is not a date such as 2026-03-01"
    )]
    [InlineData(
        "workflow: {done: [Closed], to_do: [closed]}",
        "workflow: the status \"closed\" stands in more than one of to_do, in_progress and done"
    )]
    [InlineData("logging: {level: LOUD}", "logging.level: \"LOUD\" is not one of DEBUG, INFO, WARNING, ERROR, CRITICAL")]
    [InlineData("projects: {project_keys: {a: b}}", "projects.project_keys: takes a list, not the key a")]
    [InlineData("dashboard: {port: [1]}", "dashboard.port: takes a single value")]
    [InlineData("dashboard: hello", "dashboard: takes a mapping of keys")]
    public void A_wrong_value_is_named_with_what_is_accepted(string yaml, string expected)
    {
        folder.WithYaml(yaml);

        Assert.Contains($"config.yaml:1: {expected}", folder.Error(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_schedule_is_named_with_the_reason()
    {
        folder.WithYaml("sync:\n  schedule: every day\n");

        Assert.StartsWith(
            "The configuration has an error:\n  config.yaml:2: sync.schedule: \"every day\" is not a Quartz cron expression",
            folder.Error(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("jira:\n  email: a\n  email: b\n", "config.yaml:3: ")]
    [InlineData("jira:\n  email: a\n  Email: b\n", "config.yaml:3: jira.Email is given twice")]
    [InlineData("jira:\n  urls: [a\nprojects: {}\n", "config.yaml:")]
    [InlineData("- a\n- b\n", "config.yaml:1: the file must be a mapping of sections")]
    public void A_file_that_is_not_sound_YAML_is_refused_with_its_line(string yaml, string expected)
    {
        folder.WithYaml(yaml);

        Assert.StartsWith(expected, folder.Error(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no assignment", ".env:1: expected KEY=VALUE")]
    [InlineData("\nJIRA_EMAIL='open", ".env:2: the closing ' is missing")]
    public void A_line_of_the_env_file_that_is_no_assignment_is_refused(string env, string expected) =>
        Assert.Equal(expected, folder.WithEnv(env).Error());

    [Fact]
    public void A_file_named_on_the_command_line_must_exist() =>
        Assert.Equal(
            $"The configuration file {Path.GetFullPath("nowhere.yaml")} (--config) does not exist.",
            Assert
                .Throws<ConfigurationException>(() => ConfigurationLoader.Load(new("nowhere.yaml", folder.Environment, folder.CommandLine)))
                .Message
        );
}
