using KpiService.Jira.Checks;
using KpiService.Tests.Testing.Jiras;
using Microsoft.Extensions.DependencyInjection;

namespace KpiService.Tests.Jira;

public sealed class JiraDiscoveryTests
{
    [Fact]
    public async Task What_the_credentials_see_is_listed_with_a_block_to_paste()
    {
        var jira = FakeJira
            .Cloud()
            .On(
                "GET /rest/api/3/project/search",
                """{"isLast":true,"values":[{"id":"1","key":"CORE","name":"Core\nPlatform"},{"id":"2","key":"OLD","name":"Old","archived":true}]}"""
            )
            .On(
                "GET /rest/agile/1.0/board",
                """{"isLast":true,"values":[{"id":1,"name":"B","type":"scrum","location":{"projectKey":"CORE"}}]}"""
            )
            .On(
                "GET /rest/api/3/field",
                """
                [{"id":"customfield_1","name":"Sprint","schema":{"custom":"com.pyxis.greenhopper.jira:gh-sprint"}},{"id":"summary","name":"Summary"},
                {"id":"customfield_2","name":"Story point estimate","schema":{"custom":"com.pyxis.greenhopper.jira:jsw-story-points"}}]
                """
            );
        using var services = JiraClients.Services(jira);

        var found = await services.GetRequiredService<JiraDiscovery>().RunAsync(JiraClients.Instance(), CancellationToken.None);

        Assert.Equal("projects:\n  project_keys:\n    - \"CORE\"  # Core Platform\n", found.Yaml);
        Assert.Equal(["CORE", "OLD"], found.Projects.Select(project => project.Key));
        Assert.Equal(new DiscoveredBoard(1, "B", "scrum", "CORE"), Assert.Single(found.Boards));
        Assert.Equal([("sprint", "customfield_1"), ("storyPoints", "customfield_2")], found.Fields.Select(field => (field.Role, field.Id)));
    }
}
