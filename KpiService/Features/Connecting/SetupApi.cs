using KpiService.Configuration;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Connecting;

/// <summary>The way to a Jira of one's own.</summary>
internal static class SetupApi
{
    public static void MapSetup(this IEndpointRouteBuilder api) =>
        api.MapGet("/setup", Show)
            .WithTags("Service")
            .WithSummary("The lines of the configuration to fill in, and where it was looked for")
            .WithDescription("Each line takes the place of the one with its key in config.yaml.");

    private static Ok<FirstSteps> Show(ConfigurationReport report) => TypedResults.Ok(FirstSteps.Of(report));
}
