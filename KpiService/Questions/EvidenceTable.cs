using KpiService.Domain.Time;

namespace KpiService.Questions;

/// <summary>A column of a KPI's evidence.</summary>
/// <param name="Kind"><c>text</c>, <c>number</c>, <c>days</c>, <c>instant</c>, <c>percent</c>, <c>flag</c> or <c>list</c>.</param>
public sealed record EvidenceColumn(string Key, string Title, string Kind);

/// <summary>
/// An issue and its values, in the order of the table's columns (string, double, int, bool, <see cref="Instant"/>, list of strings, or
/// null).
/// </summary>
/// <param name="Issue">Ordinal in the snapshot.</param>
public readonly record struct EvidenceRow(int Issue, IReadOnlyList<object?> Values);

/// <summary>The issues behind a number, in the KPI's own order.</summary>
/// <param name="Columns">The KPI's own columns; key, project, type and status are read from the snapshot.</param>
/// <param name="Jql">JQL that shows (nearly) the same set in Jira.</param>
/// <param name="JqlNote">In what the two sets differ; null when they don't.</param>
public sealed record EvidenceTable(IReadOnlyList<EvidenceColumn> Columns, IReadOnlyList<EvidenceRow> Rows, string Jql, string? JqlNote);
