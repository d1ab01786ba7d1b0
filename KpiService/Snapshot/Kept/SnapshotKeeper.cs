namespace KpiService.Snapshot.Kept;

/// <summary>Keeps the snapshot in force for the next start.</summary>
internal sealed partial class SnapshotKeeper(SnapshotStore snapshots, SnapshotFile file, ILogger<SnapshotKeeper> log)
{
    private string? refused;

    /// <summary>Called again and again, when no sync is at work.</summary>
    public async Task KeepAsync(CancellationToken ct)
    {
        var snapshot = await snapshots.GetAsync(ct);
        if (snapshot.DataVersion == refused || file.Holds(snapshot))
            return;
        try
        {
            file.Write(snapshot);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next start builds it anew, as this one did.
            refused = snapshot.DataVersion;
            LogNotKept(log, file.Path, e.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{File} cannot be written, so the next start takes longer: {Reason}")]
    private static partial void LogNotKept(ILogger logger, string file, string reason);
}
