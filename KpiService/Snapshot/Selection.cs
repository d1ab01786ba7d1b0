namespace KpiService.Snapshot;

/// <summary>The issues and sprints a question is about. Tombstones are in it; whether they count depends on the question's instant.</summary>
public sealed class Selection
{
    /// <summary>Whether an issue (by ordinal) is selected.</summary>
    public bool Contains(int issue) => throw new NotSupportedException(issue.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Ordinals of the projects asked for.</summary>
    public IReadOnlyList<int> Projects { get; internal init; } = [];
}
