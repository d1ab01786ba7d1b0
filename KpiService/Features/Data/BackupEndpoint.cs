using KpiService.Storage.Backups;
using KpiService.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Data;

/// <summary>A backup that was written.</summary>
/// <param name="File">Its name, in the folder <c>backups</c> beside the database.</param>
internal sealed record BackupAnswer(string File, long SizeBytes);

internal static class BackupEndpoint
{
    public static void MapBackup(this IEndpointRouteBuilder api) =>
        api.MapPost("/backup", Create)
            .WithTags("Data")
            .WithSummary("Write a backup of the database")
            .WithDescription("A consistent copy while the service goes on. The verb restore reads it back.");

    private static async Task<Results<Created<BackupAnswer>, ProblemHttpResult>> Create(DatabaseBackup backup, CancellationToken ct)
    {
        try
        {
            var written = await backup.CreateAsync(null, ct);
            return TypedResults.Created((string?)null, new BackupAnswer(Path.GetFileName(written.File), written.SizeBytes));
        }
        catch (BackupException e)
        {
            return Problems.Unavailable(e.Message);
        }
    }
}
