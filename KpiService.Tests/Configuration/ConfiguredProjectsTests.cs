using KpiService.Configuration;

namespace KpiService.Tests.Configuration;

public sealed class ConfiguredProjectsTests
{
    private static readonly ConfiguredProjects Configured = ConfiguredProjects.Of(
        new KpiServiceOptions
        {
            Projects = new ProjectsOptions { ProjectKeys = ["CORE", "dc:PAY"] },
            Jira = new JiraOptions
            {
                Instances = [new() { Name = "cloud" }, new() { Name = "dc" }, new() { Name = "old", Projects = ["WEB"] }],
            },
        }
    );

    [Theory]
    [InlineData("CORE")]
    [InlineData("core")]
    [InlineData("cloud:CORE")]
    [InlineData("dc:CORE")]
    [InlineData("dc:PAY")]
    [InlineData("PAY")]
    [InlineData("old:WEB")]
    [InlineData("WEB")]
    public void What_is_configured_may_be_asked_for(string key) => Assert.Null(Configured.Unknown([key]));

    [Theory]
    [InlineData("CRE", "'CRE' is not a configured project; did you mean CORE? Accepted: CORE, PAY, WEB.")]
    [InlineData("NOPE", "'NOPE' is not a configured project. Accepted: CORE, PAY, WEB.")]
    [InlineData("old:CORE", "'old:CORE' is not a configured project")]
    [InlineData("cloud:WEB", "'cloud:WEB' is not a configured project")]
    [InlineData("clud:CORE", "'clud:CORE' is not a configured project; did you mean cloud:CORE?")]
    public void Anything_else_is_named_with_what_is_accepted(string key, string expected) =>
        Assert.StartsWith(expected, Configured.Unknown(["CORE", key]), StringComparison.Ordinal);

    [Fact]
    public void Asking_for_no_project_in_particular_is_right() => Assert.Null(Configured.Unknown(null));

    [Fact]
    public void Without_any_project_it_is_said_what_to_set() =>
        Assert.EndsWith(
            "None is: set projects.project_keys.",
            ConfiguredProjects.Of(new KpiServiceOptions()).Unknown(["CORE"]),
            StringComparison.Ordinal
        );
}
