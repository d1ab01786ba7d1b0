using System.Text.Json.Nodes;
using KpiService.Domain.Time;
using KpiService.Features.Pages;

namespace KpiService.Features.Data;

/// <summary>The Settings page: what is configured, and how statuses are taken.</summary>
/// <param name="Config">The configuration in force, secrets masked.</param>
internal sealed record SettingsPageAnswer(
    Instant GeneratedAt,
    string DataVersion,
    string Title,
    string TimeZone,
    DataCounts Stats,
    SyncState Sync,
    IReadOnlyList<StoredStatus> Statuses,
    JsonObject Config
);
