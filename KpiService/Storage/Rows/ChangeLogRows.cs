namespace KpiService.Storage.Rows;

/// <summary>What a version of the data has changed.</summary>
[Flags]
public enum ChangedParts
{
    None = 0,

    /// <summary>Issues and their histories, those of <see cref="ChangedIssueRow"/>.</summary>
    Issues = 1,

    /// <summary>Small tables: projects, statuses, boards, sprints and the like.</summary>
    Catalog = 2,

    /// <summary>Which issues boards show.</summary>
    Members = 4,

    /// <summary>More than is told.</summary>
    Everything = 8,
}

/// <summary>A version of the data. The last few are kept, so that whoever has read one of them can catch up.</summary>
public sealed class DataVersionRow
{
    /// <summary>The number that the version begins with.</summary>
    public long Number { get; set; }

    /// <summary>The version as <c>data_version</c> had it.</summary>
    public required string Value { get; set; }
    public ChangedParts Parts { get; set; }
}

/// <summary>An issue that a version of the data has changed.</summary>
public sealed class ChangedIssueRow
{
    /// <summary>The version, see <see cref="DataVersionRow"/>.</summary>
    public long Number { get; set; }
    public int InstanceId { get; set; }
    public long IssueId { get; set; }
}
