using System.Data.Common;
using KpiService.Storage;
using KpiService.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Features.Data;

/// <summary>An answer to a health probe.</summary>
internal sealed record Health(string Status);

/// <summary>Probes of containers and load balancers.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => TypedResults.Ok(new Health("alive")))
            .WithTags("Service")
            .WithSummary("Liveness")
            .WithDescription("200 while the process answers.");
        app.MapGet("/readyz", Ready)
            .WithTags("Service")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithSummary("Readiness")
            .WithDescription("200 when the database is migrated and readable; in the demo once its first sync is done.");
    }

    private static async Task<Results<Ok<Health>, ProblemHttpResult>> Ready(
        KpiDatabase database,
        ApiSettings settings,
        CancellationToken ct
    )
    {
        try
        {
            await using var context = database.CreateContext();
            if ((await context.Database.GetPendingMigrationsAsync(ct)).Any())
                return Problems.Unavailable("The database is not migrated yet. Ask again in a moment; the log tells when it fails.");
            if (settings.Demo && !await context.SyncRuns.AnyAsync(r => r.FinishedAt != null, ct))
                return Problems.Unavailable("The first sync of the demo is running. Ask again in a moment.");
            return TypedResults.Ok(new Health("ready"));
        }
        catch (DbException e)
        {
            return Problems.Unavailable($"The database {database.Path} cannot be read: {e.Message}");
        }
    }
}
