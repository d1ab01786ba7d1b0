using KpiService.Domain.Time;

namespace KpiService.Domain;

/// <summary>What a sync fetches.</summary>
public enum SyncMode
{
    /// <summary>What changed since the watermark.</summary>
    Incremental,

    /// <summary>All of the lookback.</summary>
    Full,
}

/// <summary>Who asked for a sync.</summary>
public enum SyncTrigger
{
    Cli,
    Api,
    Schedule,
    Demo,
}

/// <summary>State or outcome of a sync.</summary>
public enum SyncStatus
{
    Queued,
    Running,
    Succeeded,

    /// <summary>Some projects failed; each is named.</summary>
    Partial,
    Failed,
    Cancelled,
}

/// <summary>What a sync was asked to do.</summary>
/// <param name="Days">Lookback of a full sync; null: <c>sync.lookback_days</c>.</param>
/// <param name="Projects">Keys (or <c>instance:KEY</c>); null: all configured.</param>
/// <param name="Changelog">False: histories are not fetched.</param>
public sealed record SyncRequest(
    SyncMode Mode,
    SyncTrigger Trigger,
    int? Days = null,
    IReadOnlyList<string>? Projects = null,
    bool Changelog = true
);

/// <summary>Progress of the running phase. <paramref name="Total"/> is null while unknown.</summary>
/// <param name="PerSecond">Mean rate since the phase began; null in its first second.</param>
public sealed record SyncProgress(long Done, long? Total, string Unit, string Text, double? PerSecond = null);

/// <summary>One project's part of a run.</summary>
/// <param name="Error">What failed, Jira's own words, and what to do; null when nothing did.</param>
/// <param name="Note">What is worth knowing of a success (0 issues and why; synced in full because …).</param>
public sealed record SyncProjectResult(string Instance, string Key, SyncStatus Status, long Issues, string? Error, string? Note);

/// <summary>One sync, running or ended, as the API shows it.</summary>
public sealed record SyncRun
{
    public required long Id { get; init; }
    public required SyncMode Mode { get; init; }
    public required SyncTrigger Trigger { get; init; }
    public required SyncStatus Status { get; init; }

    /// <summary>starting, checking, fields, projects, boards, issues, changelogs, census, finishing, done.</summary>
    public required string Phase { get; init; }
    public SyncProgress? Progress { get; init; }
    public required Instant StartedAt { get; init; }
    public Instant? FinishedAt { get; init; }
    public long IssuesFetched { get; init; }

    /// <summary>Issues inserted or changed; an unchanged issue is not written.</summary>
    public long IssuesWritten { get; init; }
    public long IssuesDeleted { get; init; }
    public long ChangelogEntries { get; init; }
    public long SprintsWritten { get; init; }
    public long Requests { get; init; }
    public double ThrottledSeconds { get; init; }

    /// <summary>While Jira makes the run wait: until when.</summary>
    public Instant? ThrottledUntil { get; init; }
    public IReadOnlyList<string> Notes { get; init; } = [];
    public IReadOnlyList<SyncProjectResult> Projects { get; init; } = [];

    /// <summary>Why the run as a whole failed, and what to do.</summary>
    public string? Error { get; init; }
}
