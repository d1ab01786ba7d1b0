using KpiService.Configuration;
using KpiService.Domain.Facts;
using KpiService.Jira;
using KpiService.Jira.Checks;
using KpiService.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Connecting;

/// <summary>What the credentials of one Jira can see.</summary>
/// <param name="Deployment"><c>cloud</c> or <c>datacenter</c>.</param>
/// <param name="Yaml">A <c>projects:</c> block to paste into the configuration.</param>
/// <param name="Error">Why nothing was seen, and what to do; null when it worked.</param>
internal sealed record DiscoveredJira(
    string Instance,
    string Url,
    string? Deployment,
    string? Version,
    IReadOnlyList<ProjectFact> Projects,
    IReadOnlyList<DiscoveredBoard> Boards,
    IReadOnlyList<DiscoveredField> Fields,
    string? Yaml,
    string? Error
)
{
    /// <summary>Why the boards can't be listed; null when they are.</summary>
    public string? BoardsError { get; init; }
}

internal static class DiscoverApi
{
    public static void MapDiscover(this IEndpointRouteBuilder api) =>
        api.MapGet("/discover", Discover)
            .WithTags("Service")
            .WithSummary("Ask every Jira what the credentials can see")
            .WithDescription("Projects, boards and custom fields, live. A Jira that fails has its error beside it.");

    private static async Task<Results<Ok<IReadOnlyList<DiscoveredJira>>, ProblemHttpResult>> Discover(
        JiraDiscovery discovery,
        KpiServiceOptions options,
        ConfigurationReport report,
        CancellationToken ct
    )
    {
        if (options.Jira.Instances.Count == 0)
            return Problems.Unavailable($"No Jira is configured. {FirstSteps.Of(report).Summary}");
        List<DiscoveredJira> found = [];
        foreach (var instance in options.Jira.Instances)
            found.Add(await Ask(discovery, instance, ct));
        return TypedResults.Ok<IReadOnlyList<DiscoveredJira>>(found);
    }

    private static async Task<DiscoveredJira> Ask(JiraDiscovery discovery, InstanceOptions instance, CancellationToken ct)
    {
        try
        {
            var found = await discovery.RunAsync(instance, ct);
            return new DiscoveredJira(
                found.Instance,
                instance.Url,
                found.Server.Deployment.ToString().ToLowerInvariant(),
                found.Server.Version,
                found.Projects,
                found.Boards,
                found.Fields,
                found.Yaml,
                null
            )
            {
                BoardsError = found.BoardsError,
            };
        }
        catch (JiraException e)
        {
            return new DiscoveredJira(instance.Name, instance.Url, null, null, [], [], [], null, e.Message);
        }
    }
}
