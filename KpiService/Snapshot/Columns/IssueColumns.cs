using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using MemoryPack;

namespace KpiService.Snapshot.Columns;

/// <summary>The issues, a column per attribute; an issue is its ordinal. Texts beyond key and labels stay in the database.</summary>
[MemoryPackable]
public sealed partial class IssueColumns
{
    public required string[] Keys { get; init; }
    public required long[] Ids { get; init; }
    public required int[] Instances { get; init; }
    public required int[] Projects { get; init; }
    public required int[] Types { get; init; }
    public required int[] Statuses { get; init; }
    public required long[] CreatedTimes { get; init; }

    /// <summary>
    /// When each begins: created, or its oldest change where that is earlier (an import keeps the changes and creates anew).
    /// </summary>
    public required long[] BegunTimes { get; init; }
    public required long[] ResolvedTimes { get; init; }
    public required long[] UpdatedTimes { get; init; }
    public required long[] DeletedTimes { get; init; }
    public required int[] Parents { get; init; }
    public required int[] Epics { get; init; }

    /// <summary>Whether the epic is the parent, as no Epic Link leads to one.</summary>
    public required bool[] EpicsFromParents { get; init; }

    /// <summary>Whether each names an epic, stored or not.</summary>
    public required bool[] EpicLinked { get; init; }

    /// <summary>Whether each has an epic name, as only epics have.</summary>
    public required bool[] EpicNamed { get; init; }
    public required bool[] Complete { get; init; }

    /// <summary>How many items its history has, of any field.</summary>
    public required int[] ChangeCounts { get; init; }
    public required ListColumn<int> SprintOrdinals { get; init; }

    /// <summary>By ordinal of the attribute.</summary>
    public required AttributeColumn[] Attributes { get; init; }

    public AttributeColumn Resolutions => this[IssueAttributes.Resolution];
    public AttributeColumn Labels => this[IssueAttributes.Labels];
    public AttributeColumn Components => this[IssueAttributes.Components];

    public int Count => Keys.Length;

    public AttributeColumn this[AttributeInfo attribute] => Attributes[attribute.Ordinal];

    public string Key(int issue) => Keys[issue];

    /// <summary>Ordinal of a stored issue, found by their order; else the complement of the ordinal it would have.</summary>
    internal int Find(int instance, long id)
    {
        var (lo, hi) = (0, Count - 1);
        while (lo <= hi)
        {
            var mid = (lo + hi) / 2;
            var order = (Instances[mid], Ids[mid]).CompareTo((instance, id));
            if (order == 0)
                return mid;
            if (order < 0)
                lo = mid + 1;
            else
                hi = mid - 1;
        }

        return ~lo;
    }

    /// <summary>Jira's numeric id.</summary>
    public long Id(int issue) => Ids[issue];

    /// <summary>Ordinal of its Jira.</summary>
    public int Instance(int issue) => Instances[issue];

    /// <summary>Ordinal of its current project.</summary>
    public int Project(int issue) => Projects[issue];

    /// <summary>Ordinal of its current type.</summary>
    public int Type(int issue) => Types[issue];

    /// <summary>Ordinal of its current status.</summary>
    public int Status(int issue) => Statuses[issue];

    /// <summary>As Jira says; its life begins at <see cref="Begun"/>.</summary>
    public Instant Created(int issue) => new(CreatedTimes[issue]);

    public Instant Begun(int issue) => new(BegunTimes[issue]);

    public Instant Updated(int issue) => new(UpdatedTimes[issue]);

    /// <summary>Tombstone; <see cref="Instant.MaxValue"/> while it is there.</summary>
    public Instant DeletedAt(int issue) => new(DeletedTimes[issue]);

    /// <summary>Ordinal of the parent; -1: none or not stored.</summary>
    public int Parent(int issue) => Parents[issue];

    /// <summary>Ordinal of the epic (Epic Link, else a parent above the standard level); -1: none or not stored.</summary>
    public int Epic(int issue) => Epics[issue];

    /// <summary>False: Jira showed only a part of its history, or it was left out.</summary>
    public bool ChangelogComplete(int issue) => Complete[issue];
}
