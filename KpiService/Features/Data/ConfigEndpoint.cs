using System.Text.Json.Nodes;
using KpiService.Configuration;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Data;

/// <summary>The configuration in force, keys as in the file.</summary>
internal static class ConfigEndpoint
{
    public static void MapConfig(this IEndpointRouteBuilder api) =>
        api.MapGet("/config", Show)
            .WithTags("Service")
            .WithSummary("The configuration in force")
            .WithDescription("Keys as in config.yaml; secrets are masked.");

    private static Ok<JsonObject> Show(KpiServiceOptions options) => TypedResults.Ok(ConfigurationMask.Show(options));
}
