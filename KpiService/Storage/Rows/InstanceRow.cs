using KpiService.Domain.Time;

namespace KpiService.Storage.Rows;

/// <summary>A Jira.</summary>
public sealed class InstanceRow
{
    public int Id { get; set; }

    /// <summary>Name from the configuration; unique.</summary>
    public required string Name { get; set; }

    /// <summary>Base address, used for links into Jira.</summary>
    public required string Url { get; set; }

    /// <summary><c>cloud</c> or <c>datacenter</c> as detected; empty before the first contact.</summary>
    public string Deployment { get; set; } = "";
}

/// <summary>A project and what the sync knows of it.</summary>
public sealed class ProjectRow
{
    public int InstanceId { get; set; }
    public long Id { get; set; }
    public required string Key { get; set; }
    public required string Name { get; set; }
    public bool Archived { get; set; }

    /// <summary>Why its boards could not be listed in the last run, those known before are kept; null: they were listed.</summary>
    public string? BoardsError { get; set; }
}

/// <summary>How far a project has been synced.</summary>
public sealed class ProjectCursorRow
{
    public int InstanceId { get; set; }
    public long ProjectId { get; set; }

    /// <summary>Jira's time at the start of the last run that finished for this project; incremental syncs go on from it.</summary>
    public Instant? Watermark { get; set; }

    /// <summary>Earliest instant from which every issue updated since is stored (the widest completed full sync).</summary>
    public Instant? Horizon { get; set; }

    /// <summary>False: the last full sync was asked to leave histories out.</summary>
    public bool WithChangelog { get; set; }

    /// <summary><c>sync.lookback_days</c> as it was at the last full sync; a larger one now means a new full sync.</summary>
    public int LookbackDays { get; set; }

    /// <summary>Custom fields the stored issues were read with; one that joins them means a new full sync.</summary>
    public IReadOnlyList<string> Fields { get; set; } = [];
}
