using KpiService.Configuration;
using KpiService.Jira.Checks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Connecting;

/// <summary>Outcome of the connection test.</summary>
internal sealed record CheckAnswer(bool Ok, IReadOnlyList<CheckedStep> Checks);

/// <summary>One step of it.</summary>
/// <param name="Instance">Name of the Jira; null for the configuration itself.</param>
/// <param name="Advice">What to do; null when nothing.</param>
internal sealed record CheckedStep(string? Instance, string Name, bool Ok, CheckState State, string Detail, string? Advice);

internal static class CheckApi
{
    public static void MapCheck(this IEndpointRouteBuilder api) =>
        api.MapPost("/check", Check)
            .WithTags("Service")
            .WithSummary("Test the connection to every Jira")
            .WithDescription("Credentials, endpoints, projects and fields, each with what to do when it fails.");

    private static async Task<Ok<CheckAnswer>> Check(
        JiraCheck check,
        KpiServiceOptions options,
        ConfigurationReport report,
        CancellationToken ct
    )
    {
        List<CheckedStep> steps = [];
        if (options.Jira.Instances.Count == 0)
            steps.Add(NotConfigured(report));
        foreach (var instance in options.Jira.Instances)
        {
            await foreach (var step in check.RunAsync(instance, ct))
                steps.Add(new CheckedStep(step.Instance, step.Name, IsOk(step.State), step.State, step.Detail, step.Advice));
        }
        return TypedResults.Ok(new CheckAnswer(steps.TrueForAll(s => s.Ok), steps));
    }

    private static CheckedStep NotConfigured(ConfigurationReport report) =>
        new(null, "Configuration", false, CheckState.Failed, "No Jira is configured.", FirstSteps.Of(report).Summary);

    private static bool IsOk(CheckState state) => state is CheckState.Ok or CheckState.Warning;
}
