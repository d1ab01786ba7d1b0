using KpiService.Domain;
using KpiService.Domain.Time;

namespace KpiService.Storage.Rows;

/// <summary>A sync run.</summary>
public sealed class SyncRunRow
{
    public long Id { get; set; }
    public SyncMode Mode { get; set; }
    public SyncTrigger Trigger { get; set; }
    public SyncStatus Status { get; set; }
    public Instant StartedAt { get; set; }
    public Instant? FinishedAt { get; set; }

    /// <summary>What was asked for, <see cref="SyncRequest"/> as JSON: an interrupted run is resumed with it.</summary>
    public required string Request { get; set; }

    /// <summary>The whole <see cref="SyncRun"/> as JSON, as of the last heartbeat.</summary>
    public required string Report { get; set; }

    /// <summary>How far an interrupted run came, as JSON; null when nothing is left to resume.</summary>
    public string? Checkpoint { get; set; }
}

/// <summary>The one lock of all syncs on this database; at most one row, with <see cref="Id"/> 1.</summary>
public sealed class SyncLockRow
{
    public int Id { get; set; }
    public long RunId { get; set; }
    public required string Host { get; set; }
    public int ProcessId { get; set; }

    /// <summary>Random mark of the holder, so that a process id used again is not taken for it.</summary>
    public required string Holder { get; set; }
    public Instant HeartbeatAt { get; set; }

    /// <summary>Set by another process that wants the run to stop; read with the heartbeat.</summary>
    public bool CancelRequested { get; set; }
}

/// <summary>Facts about the database itself (<c>data_version</c>, <c>kind</c>).</summary>
public sealed class MetaRow
{
    public required string Name { get; set; }
    public required string Value { get; set; }
}
