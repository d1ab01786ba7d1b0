using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.Pages;
using KpiService.Snapshot;
using KpiService.Storage;
using KpiService.Sync.Runs;
using KpiService.Web;
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

/// <summary>The counts as an answer: its version is the data's, the last sync and the file's size.</summary>
internal sealed record BoundStats(Stats Stats, Instant At) : IVersioned
{
    public string DataVersion => Stats.DataVersion;
    public string Mark => $"{Stats.LastSync?.Id} {Stats.Database.SizeBytes}";

    public static async ValueTask<BoundStats> BindAsync(HttpContext context)
    {
        var stats = await context.RequestServices.GetRequiredService<StatsReader>().ReadAsync(context.RequestAborted);
        return new BoundStats(stats, Instant.From(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()));
    }
}

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
