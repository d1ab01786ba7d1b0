using KpiService.Domain.Facts;
using KpiService.Domain.Time;

namespace KpiService.Storage;

/// <summary>A column of the table of issues.</summary>
/// <param name="Value">What a sync writes into it; null: the sync's bookkeeping, written by its own statements.</param>
/// <param name="Read">How the snapshot reads it; null: it doesn't.</param>
internal sealed record IssueColumn(string Name, Func<IssueFact, object?>? Value, ReadIssueColumn? Read);

/// <summary>Reads one column of a row.</summary>
internal delegate void ReadIssueColumn(ref IssueRecord issue, RowReader row, int column);

/// <summary>
/// The one ordered list of an issue's columns. What the sync inserts, sets and compares, and what the snapshot selects and reads, is made
/// from it.
/// </summary>
internal static class IssueTable
{
    public static readonly IReadOnlyList<IssueColumn> Columns =
    [
        new("Key", i => i.Key, (ref i, r, c) => i.Key = r.Text(c)),
        new("ProjectId", i => i.ProjectId, (ref i, r, c) => i.ProjectId = r.Long(c)),
        new("TypeId", i => i.Type.Id, (ref i, r, c) => i.TypeId = r.Long(c)),
        new("StatusId", i => i.Status.Id, (ref i, r, c) => i.StatusId = r.Long(c)),
        new("Created", i => i.Created.Milliseconds, (ref i, r, c) => i.Created = new Instant(r.Long(c))),
        new("Updated", i => i.Updated.Milliseconds, (ref i, r, c) => i.Updated = new Instant(r.Long(c))),
        new("Resolved", i => i.Resolved?.Milliseconds, (ref i, r, c) => i.Resolved = Time(r, c)),
        new("Summary", i => i.Summary, null),
        new("ParentId", i => i.ParentId, (ref i, r, c) => i.ParentId = r.LongOrNull(c)),
        new("EpicKey", i => i.EpicKey, (ref i, r, c) => i.EpicKey = r.Pooled(c)),
        .. IssueAttributes.All.Select(Of),
        new("SprintIds", i => JsonText.Write([.. i.Sprints.Select(s => s.Id)]), (ref i, r, c) => i.SprintIds = r.Pooled(c)),
        new("Estimates", i => JsonText.Write(i.Estimates), (ref i, r, c) => i.Estimates = r.Pooled(c)),
        new("Flagged", i => i.Flagged, (ref i, r, c) => i.Flagged = r.Flag(c)),
        new("Assignee", i => i.Assignee, null),
        new("Reporter", i => i.Reporter, null),
        new("CategoryChanged", i => i.CategoryChanged?.Milliseconds, (ref i, r, c) => i.CategoryChanged = Time(r, c)),
        new("ArchivedAt", i => i.Archived?.Milliseconds, (ref i, r, c) => i.ArchivedAt = Time(r, c)),
        new("HasEpicName", i => i.HasEpicName, (ref i, r, c) => i.HasEpicName = r.Flag(c)),
        new("ChangelogComplete", null, (ref i, r, c) => i.ChangelogComplete = r.Flag(c)),
        new("ChangelogError", null, (ref i, r, c) => i.ChangelogError = r.Pooled(c)),
        new("ChangelogDisagreed", null, (ref i, r, c) => i.ChangelogDisagreed = r.Flag(c)),
        new("OutOfSearchSince", null, (ref i, r, c) => i.OutOfSearchSince = Time(r, c)),
        new("DeletedAt", null, (ref i, r, c) => i.DeletedAt = Time(r, c)),
    ];

    private static readonly IReadOnlyList<IssueColumn> Written = [.. Columns.Where(c => c.Value is not null)];
    private static readonly IReadOnlyList<ReadIssueColumn> Readers = [.. Columns.Select(c => c.Read).OfType<ReadIssueColumn>()];

    private static readonly string Selected = $"SELECT InstanceId, Id, {Names(Columns.Where(c => c.Read is not null))} FROM Issues";

    /// <summary>All issues as the snapshot reads them, in the order they are stored in.</summary>
    public static readonly string Select = $"{Selected} ORDER BY InstanceId, Id";

    /// <summary>Some issues of a Jira.</summary>
    /// <param name="ids">Joined by commas.</param>
    public static string SelectOf(int instance, string ids) => $"{Selected} WHERE InstanceId = {instance} AND Id IN ({ids}) ORDER BY Id";

    /// <summary>The columns that a sync writes, with a prefix each.</summary>
    public static string Names(string prefix = "") => string.Join(", ", Written.Select(c => prefix + c.Name));

    /// <summary><c>Key = excluded.Key, …</c></summary>
    public static string Assignments => string.Join(", ", Written.Select(c => $"{c.Name} = excluded.{c.Name}"));

    /// <summary>How many columns a sync writes.</summary>
    public static int Count => Written.Count;

    /// <summary>What a sync writes of an issue, in the order of <see cref="Names(string)"/>.</summary>
    public static IEnumerable<object?> Values(IssueFact issue) => Written.Select(c => c.Value?.Invoke(issue));

    /// <summary>A row of <see cref="Select"/>.</summary>
    /// <param name="attributes">Takes the attributes, row after row.</param>
    public static IssueRecord Read(RowReader row, string?[] attributes)
    {
        var issue = new IssueRecord
        {
            InstanceId = row.Int(0),
            Id = row.Long(1),
            Attributes = attributes,
        };
        for (var k = 0; k < Readers.Count; k++)
            Readers[k](ref issue, row, k + 2);
        return issue;
    }

    private static IssueColumn Of(AttributeInfo attribute) =>
        new(
            attribute.Column,
            attribute.IsList ? i => JsonText.Write(i.Attributes.Names(attribute)) : i => i.Attributes.Name(attribute),
            attribute.InSnapshot ? (ref i, r, c) => Set(i.Attributes, attribute, r.Pooled(c)) : null
        );

    private static void Set(string?[]? attributes, AttributeInfo attribute, string? text)
    {
        if (attributes is not null)
            attributes[attribute.Ordinal] = text;
    }

    private static string Names(IEnumerable<IssueColumn> columns) => string.Join(", ", columns.Select(c => c.Name));

    private static Instant? Time(RowReader row, int column) => row.LongOrNull(column) is { } at ? new Instant(at) : null;
}
