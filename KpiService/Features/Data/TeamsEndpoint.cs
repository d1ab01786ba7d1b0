using KpiService.Configuration;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Data;

/// <summary>A configured team: the union of its projects, boards and labels.</summary>
internal sealed record StoredTeam(string Name, IReadOnlyList<string> Projects, IReadOnlyList<long> Boards, IReadOnlyList<string> Labels)
{
    public static IReadOnlyList<StoredTeam> Of(KpiServiceOptions options) =>
        [.. options.Projects.Teams.Select(t => new StoredTeam(t.Name, [.. t.Projects], [.. t.Boards], [.. t.Labels]))];
}

internal static class TeamsEndpoint
{
    public static void MapTeams(this IEndpointRouteBuilder api) =>
        api.MapGet("/teams", List)
            .WithTags("Data")
            .WithSummary("Configured teams")
            .WithDescription("From projects.teams; the names are what team= accepts.");

    private static Ok<IReadOnlyList<StoredTeam>> List(KpiServiceOptions options) => TypedResults.Ok(StoredTeam.Of(options));
}
