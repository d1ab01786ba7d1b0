using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.Pages;
using KpiService.Snapshot;
using KpiService.Storage;
using KpiService.Sync.Runs;
using KpiService.Web;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Features.Data;

/// <summary>The database file.</summary>
/// <param name="SizeBytes">With its write-ahead log.</param>
/// <param name="SchemaVersion">Its latest migration.</param>
public sealed record DatabaseFacts(string Path, long SizeBytes, string SchemaVersion);

/// <summary>What is stored.</summary>
/// <param name="ChangelogEntries">Change items.</param>
/// <param name="LastSync">The latest run that ended; null before the first.</param>
internal sealed record Stats(
    long Issues,
    long Sprints,
    long Boards,
    long ChangelogEntries,
    IReadOnlyList<StoredProject> Projects,
    SyncRun? LastSync,
    string DataVersion,
    DatabaseFacts Database
);

/// <summary>Counts what is stored.</summary>
internal sealed class StatsReader(SnapshotStore store, SyncRuns runs, KpiDatabase database)
{
    private const int Recent = 20;

    public async Task<Stats> ReadAsync(CancellationToken ct)
    {
        var data = await store.GetAsync(ct);
        var counts = DataCounts.Of(data);
        var recent = await runs.ListAsync(Recent, ct);
        return new Stats(
            counts.Issues,
            counts.Sprints,
            counts.Boards,
            counts.ChangelogEntries,
            StoredProject.Of(data),
            recent.FirstOrDefault(r => r.FinishedAt is not null),
            data.DataVersion,
            await DatabaseAsync(ct)
        );
    }

    private async Task<DatabaseFacts> DatabaseAsync(CancellationToken ct)
    {
        await using var context = database.CreateContext();
        var migrations = await context.Database.GetAppliedMigrationsAsync(ct);
        return new DatabaseFacts(database.Path, SizeOf(database.Path) + SizeOf(database.Path + "-wal"), migrations.LastOrDefault() ?? "");
    }

    private static long SizeOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}

internal static class StatsEndpoint
{
    private const string Example = """
        {"issues": 1241, "sprints": 58, "boards": 3, "changelogEntries": 18230, "projects": [{"key": "CORE", "name": "Core", "instance": "cloud",
        "id": 10000, "archived": false, "issues": 1241, "lastUpdated": "2026-03-31T11:48:00.000Z", "horizon": "2025-02-24T12:00:00.000Z",
        "watermark": "2026-03-31T11:50:00.000Z", "withChangelog": true}], "lastSync": null, "dataVersion": "42-9f3c01aa",
        "database": {"path": "/app/data/kpi_data.db", "sizeBytes": 9437184, "schemaVersion": "20261128224638_HistoriesWithoutPeople"}}
        """;

    public static void MapStats(this IEndpointRouteBuilder api) =>
        api.MapGet("/stats", Read)
            .WithTags("Data")
            .WithExample(Example)
            .WithSummary("What is stored")
            .WithDescription("Issues are those that are still in Jira.");

    private static async Task<Results<Ok<Stats>, StatusCodeHttpResult>> Read(HttpContext context, StatsReader reader, TimeProvider clock)
    {
        var stats = await reader.ReadAsync(context.RequestAborted);
        return EntityTags.IsFresh(
            context,
            stats.DataVersion,
            Instant.From(clock.GetUtcNow()),
            $"{stats.LastSync?.Id} {stats.Database.SizeBytes}"
        )
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(stats);
    }
}
