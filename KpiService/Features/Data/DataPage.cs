using System.Text.Json.Nodes;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.Pages;

namespace KpiService.Features.Data;

/// <summary>The Data page: what is stored, how it came here, what is wrong with it.</summary>
/// <param name="Runs">Latest first, 20 at the most.</param>
/// <param name="Config">The configuration in force, secrets masked.</param>
internal sealed record DataPageAnswer(
    Instant GeneratedAt,
    string DataVersion,
    string Title,
    string TimeZone,
    Stats Stats,
    SyncState Sync,
    IReadOnlyList<SyncRun> Runs,
    IReadOnlyList<StoredBoard> Boards,
    IReadOnlyList<StoredProject> Projects,
    IReadOnlyList<Notice> Notices,
    JsonObject Config
);
