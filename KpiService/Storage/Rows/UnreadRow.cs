using KpiService.Domain;

namespace KpiService.Storage.Rows;

/// <summary>A value that Jira sent and that could not be read; it stands until the record is read whole.</summary>
public sealed class UnreadRow
{
    public int InstanceId { get; set; }

    /// <summary>What kind of record it belongs to.</summary>
    public UnreadRecord Record { get; set; }
    public long RecordId { get; set; }

    /// <summary>The field as Jira's JSON names it.</summary>
    public required string Field { get; set; }

    /// <summary>The key or the sprint's name.</summary>
    public required string Name { get; set; }

    /// <summary>What Jira sent, shortened; empty where the field was missing.</summary>
    public required string Value { get; set; }

    /// <summary>True: every such record needs it, so the record itself was not stored in this version.</summary>
    public bool Required { get; set; }
}
