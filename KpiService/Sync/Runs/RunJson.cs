using System.Text.Json;
using KpiService.Domain;
using KpiService.Storage.Rows;

namespace KpiService.Sync.Runs;

/// <summary>Runs and requests as the database holds them.</summary>
internal static class RunJson
{
    public static string Write(SyncRequest request) => JsonSerializer.Serialize(request);

    public static string Write(SyncRun run) => JsonSerializer.Serialize(run);

    /// <summary>A run that has not reported yet is known from its row alone.</summary>
    public static SyncRun Read(SyncRunRow row) =>
        (row.Report.Length == 0 ? null : JsonSerializer.Deserialize<SyncRun>(row.Report))
        ?? new SyncRun
        {
            Id = row.Id,
            Mode = row.Mode,
            Trigger = row.Trigger,
            Status = row.Status,
            Phase = "starting",
            StartedAt = row.StartedAt,
            FinishedAt = row.FinishedAt,
        };
}
