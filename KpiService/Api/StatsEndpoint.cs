using KpiService.Api.Catalog;
using KpiService.Api.Pages;
using KpiService.Domain;
using KpiService.Snapshot;
using KpiService.Storage;
using KpiService.Sync;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Api;

/// <summary>The database file.</summary>
/// <param name="SizeBytes">With its write-ahead log.</param>
/// <param name="SchemaVersion">Its latest migration.</param>
public sealed record DatabaseFacts(string Path, long SizeBytes, string SchemaVersion);

/// <summary>What is stored.</summary>
/// <param name="ChangelogEntries">Change items.</param>
/// <param name="LastSync">The latest run that ended; null before the first.</param>
internal sealed record Stats(
    long Issues, long Sprints, long Boards, long ChangelogEntries, IReadOnlyList<StoredProject> Projects,
    SyncRun? LastSync, string DataVersion, DatabaseFacts Database);

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
            counts.Issues, counts.Sprints, counts.Boards, counts.ChangelogEntries, StoredProject.Of(data),
            recent.FirstOrDefault(r => r.FinishedAt is not null), data.DataVersion, await DatabaseAsync(ct));
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
    public static void MapStats(this IEndpointRouteBuilder api) => api.MapGet("/stats", Read).WithTags("Data")
        .WithSummary("What is stored");

    private static async Task<Ok<Stats>> Read(StatsReader reader, CancellationToken ct) => TypedResults.Ok(await reader.ReadAsync(ct));
}
