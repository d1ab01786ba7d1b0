namespace KpiService.Sync.Runs;

/// <summary>Another sync holds the database. The message names it.</summary>
public sealed class SyncBusyException(long runId, string holder)
    : Exception($"Sync {runId} is running on this database ({holder}). Wait for it to end, or cancel it: DELETE /api/sync/{runId}.")
{
    /// <summary>The run that is going on.</summary>
    public long RunId { get; } = runId;

    /// <summary>Process and host that hold the lock.</summary>
    public string Holder { get; } = holder;
}
