using KpiService.Configuration;

namespace KpiService.Tests.Configuration;

public sealed class InstanceTests : IDisposable
{
    private readonly ConfigurationFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_short_form_names_each_Jira_by_its_host_and_numbers_what_repeats()
    {
        folder.WithYaml(
            "jira:\n  urls: ['https://acme.atlassian.net/', 'https://acme.example/jira', 'http://127.0.0.1:9', "
                + "'https://acme.example/jira/']\n  token: t\n"
        );

        Assert.Equal(
            [("acme", "https://acme.atlassian.net"), ("acme-2", "https://acme.example/jira"), ("jira", "http://127.0.0.1:9")],
            folder.Load().Options.Jira.Instances.Select(i => (i.Name, i.Url))
        );
    }

    [Fact]
    public void Long_and_short_form_go_together()
    {
        folder.WithYaml(
            """
            jira:
              urls: ['https://short.example']
              token: t
              instances:
                - {name: long, url: 'https://long.example', deployment: datacenter, token: u, projects: [CORE],
                   fields: {story_points: [customfield_1], epic_link: customfield_2}}
            """
        );
        var instances = folder.Load().Options.Jira.Instances;

        Assert.Equal(["long", "short"], instances.Select(i => i.Name));
        Assert.Equal(
            ("datacenter", "customfield_1", "customfield_2"),
            (instances[0].Deployment, instances[0].Fields.StoryPoints[0], instances[0].Fields.EpicLink)
        );
    }

    [Fact]
    public void A_Jira_without_token_is_left_out_with_a_warning_that_says_where_to_put_it()
    {
        folder.WithYaml("jira:\n  instances:\n    - name: a\n      url: https://a.example\n");

        Assert.Equal(
            "config.yaml:3: jira.instances[0].token: is not set, so this Jira is not synced; the environment variable is "
                + "jira__instances__0__token",
            Assert.Single(folder.Warnings())
        );
        Assert.Empty(folder.Load().Options.Jira.Instances);
    }

    [Fact]
    public void A_token_sent_in_the_clear_to_another_host_is_warned_of()
    {
        folder.WithYaml("jira:\n  urls: ['http://jira.example', 'http://localhost:8080']\n  token: t\n");

        Assert.Equal(
            "config.yaml:2: jira.urls[0]: http://jira.example is not encrypted: the token travels in the clear; use https",
            Assert.Single(folder.Warnings())
        );
    }

    [Fact]
    public void Secrets_are_masked_where_the_configuration_is_shown()
    {
        var options = folder
            .WithYaml(
                "jira:\n  urls: ['https://a.example']\n  token: s3cret\nsecurity:\n  api_key: s3cret\nprojects:\n  project_keys: [A]\n"
            )
            .Load()
            .Options;
        var shown = ConfigurationMask.Show(options);

        Assert.DoesNotContain("s3cret", shown.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("***", shown["jira"]?["instances"]?[0]?["token"]?.GetValue<string>());
        Assert.Equal("""["A"]""", shown["projects"]?["project_keys"]?.ToJsonString());
        Assert.Equal(8050, shown["dashboard"]?["port"]?.GetValue<int>());
    }
}
