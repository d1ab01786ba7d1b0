using KpiService.Domain;

namespace KpiService.Snapshot;

/// <summary>The issues, a column per attribute; an issue is its ordinal. Texts beyond key and labels stay in the database.</summary>
public sealed class IssueColumns
{
    public int Count => Keys.Length;

    internal string[] Keys { get; init; } = [];

    public string Key(int issue) => Keys[issue];

    /// <summary>Jira's numeric id.</summary>
    public long Id(int issue) => throw new NotSupportedException($"{issue}");

    /// <summary>Ordinal of its Jira.</summary>
    public int Instance(int issue) => throw new NotSupportedException($"{issue}");
    public int Project(int issue) => throw new NotSupportedException($"{issue}");
    public int Type(int issue) => throw new NotSupportedException($"{issue}");

    /// <summary>Current status.</summary>
    public int Status(int issue) => throw new NotSupportedException($"{issue}");
    public string? Priority(int issue) => throw new NotSupportedException($"{issue}");
    public string? Resolution(int issue) => throw new NotSupportedException($"{issue}");
    public Instant Created(int issue) => throw new NotSupportedException($"{issue}");
    public Instant Updated(int issue) => throw new NotSupportedException($"{issue}");

    /// <summary>Tombstone; <see cref="Instant.MaxValue"/> while it is there.</summary>
    public Instant DeletedAt(int issue) => throw new NotSupportedException($"{issue}");

    /// <summary>Ordinal of the parent; -1: none or not stored.</summary>
    public int Parent(int issue) => throw new NotSupportedException($"{issue}");

    /// <summary>Ordinal of the epic; -1: none or not stored.</summary>
    public int Epic(int issue) => throw new NotSupportedException($"{issue}");

    public IEnumerable<string> Labels(int issue) => throw new NotSupportedException($"{issue}");
}
