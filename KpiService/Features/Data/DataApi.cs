using KpiService.Configuration;
using KpiService.Features.Pages;
using KpiService.Storage.Backups;
using KpiService.Sync.Runs;
using KpiService.Web;
using KpiService.Web.Binding;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Data;

/// <summary>A backup that was written.</summary>
/// <param name="File">Its name, in the folder <c>backups</c> beside the database.</param>
internal sealed record BackupAnswer(string File, long SizeBytes);

/// <summary>What is stored and configured, over HTTP: catalogue, counts, configuration, backup, and the pages about them.</summary>
internal static class DataApi
{
    private const int RunsShown = 20;

    public static void MapData(this IEndpointRouteBuilder api)
    {
        MapCatalogue(api);
        api.MapGet("/stats", (BoundStats bound) => bound.Stats)
            .Cached()
            .WithTags("Data")
            .WithStoredExample("stats")
            .WithSummary("What is stored")
            .WithDescription("Issues are those that are still in Jira.");
        api.MapGet("/data", Page).Cached().WithTags("Pages").WithSummary("All that the Data page needs, in one answer");
        api.MapGet("/settings", Settings).Cached().WithTags("Pages").WithSummary("All that the Settings page needs, in one answer");
        api.MapGet("/config", (KpiServiceOptions options) => ConfigurationMask.Show(options))
            .WithTags("Service")
            .WithSummary("The configuration in force")
            .WithDescription("Keys as in config.yaml; secrets are masked.");
        api.MapPost("/backup", Create)
            .WithTags("Data")
            .WithSummary("Write a backup of the database")
            .WithDescription("A consistent copy while the service goes on. The verb restore reads it back.");
    }

    private static void MapCatalogue(IEndpointRouteBuilder api)
    {
        api.MapGet("/projects", (BoundSnapshot bound) => StoredProject.Of(bound.Data))
            .Cached()
            .WithTags("Data")
            .WithSummary("Stored projects")
            .WithDescription("Each with its issues and how far back its history reaches.");
        api.MapGet("/teams", (KpiServiceOptions options) => StoredTeam.Of(options))
            .WithTags("Data")
            .WithSummary("Configured teams")
            .WithDescription("From projects.teams; the names are what team= accepts.");
        api.MapGet("/boards", (BoundSnapshot bound) => StoredBoard.Of(bound.Data)).Cached().WithTags("Data").WithSummary("Stored boards");
        api.MapGet("/statuses", (BoundSnapshot bound) => StoredStatus.Of(bound.Data))
            .Cached()
            .WithTags("Data")
            .WithSummary("Statuses with their category and where it comes from")
            .WithDescription(
                "source: jira (its status list), configuration (workflow), namesake (a living status of the same name), unmapped "
                    + "(counted as in progress)."
            );
    }

    private static async Task<DataPageAnswer> Page(
        BoundState page,
        StatsReader stats,
        SyncRuns runs,
        KpiServiceOptions options,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        new(
            page.At,
            page.DataVersion,
            options.Dashboard.Title,
            options.Dashboard.TimeZone,
            await stats.ReadAsync(ct),
            page.Sync,
            await runs.ListAsync(RunsShown, ct),
            StoredBoard.Of(page.Data),
            StoredProject.Of(page.Data),
            [.. Notice.Of(TokenExpiry.All(options, clock)), .. Notice.Of(page.Data, page.Sync)],
            ConfigurationMask.Show(options)
        );

    private static SettingsPageAnswer Settings(BoundState page, KpiServiceOptions options) =>
        new(
            page.At,
            page.DataVersion,
            options.Dashboard.Title,
            options.Dashboard.TimeZone,
            DataCounts.Of(page.Data),
            page.Sync,
            StoredStatus.Of(page.Data),
            ConfigurationMask.Show(options)
        );

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
