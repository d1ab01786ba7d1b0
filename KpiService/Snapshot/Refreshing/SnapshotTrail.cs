using KpiService.Snapshot.Columns;
using MemoryPack;

namespace KpiService.Snapshot.Refreshing;

/// <summary>What a field of histories (by its row) is read as.</summary>
[MemoryPackable]
internal readonly partial record struct FieldUse(int Row, string As);

/// <summary>What a snapshot leaves for the next, which takes most of it over.</summary>
[MemoryPackable]
internal sealed partial record SnapshotTrail
{
    public DanglingReferences Dangling { get; init; } = new();

    /// <summary>The fields of histories that were read.</summary>
    public IReadOnlyList<FieldUse> Fields { get; init; } = [];

    /// <summary>The youngest row of such fields; later ones are of changed issues only.</summary>
    public int LastField { get; init; }

    /// <summary>Estimate fields in the order of their ordinals.</summary>
    public IReadOnlyList<string> EstimateFields { get; init; } = [];

    /// <summary>Whether the histories that an earlier snapshot has read would be read the same way.</summary>
    public bool ReadsAs(SnapshotTrail earlier) =>
        EstimateFields.SequenceEqual(earlier.EstimateFields) && Fields.Where(f => f.Row <= earlier.LastField).SequenceEqual(earlier.Fields);
}
