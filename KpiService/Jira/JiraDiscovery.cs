using KpiService.Configuration;
using KpiService.Domain.Facts;

namespace KpiService.Jira;

/// <summary>What the credentials of one Jira can see.</summary>
/// <param name="Fields">The fields the metrics depend on, as they would be used.</param>
/// <param name="Yaml">A <c>projects:</c> block to paste into the configuration.</param>
public sealed record Discovery(
    string Instance,
    JiraServer Server,
    IReadOnlyList<ProjectFact> Projects,
    IReadOnlyList<DiscoveredBoard> Boards,
    IReadOnlyList<DiscoveredField> Fields,
    string Yaml);

/// <summary>A board and its home.</summary>
/// <param name="ProjectKey">Null where Jira doesn't say.</param>
public sealed record DiscoveredBoard(long Id, string Name, string Type, string? ProjectKey);

/// <summary>A custom field the metrics depend on.</summary>
/// <param name="Role"><c>storyPoints</c>, <c>sprint</c>, <c>epicLink</c> or <c>flagged</c>.</param>
/// <param name="FoundBy">How it was recognised.</param>
public sealed record DiscoveredField(string Role, string Id, string Name, string FoundBy);

/// <summary>Lists what the credentials can see.</summary>
public sealed class JiraDiscovery(JiraClientFactory clients)
{
    public Task<Discovery> RunAsync(InstanceOptions instance, CancellationToken ct) => throw new NotSupportedException($"{clients}");
}
