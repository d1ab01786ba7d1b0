using KpiService.Snapshot.Refreshing;
using KpiService.Storage.Rows;

namespace KpiService.Snapshot.Histories;

/// <summary>What a field of the history means to the metrics.</summary>
internal enum ChangeKind : byte
{
    Other,
    Status,
    Sprint,
    Flagged,
    Estimate,
}

/// <summary>
/// Recognises the fields of histories: by id, and where the history has none (Data Center) by every name the field is known by.
/// </summary>
internal sealed class ChangeFields
{
    private readonly Dictionary<int, (ChangeKind Kind, int[] Estimates)> byRow = [];

    /// <param name="estimates">Estimate fields in the order of their ordinals.</param>
    public ChangeFields(
        IReadOnlyList<ChangeFieldRow> rows,
        IReadOnlyList<FieldRow> fields,
        IReadOnlyList<(int InstanceId, string FieldId)> estimates
    )
    {
        foreach (var row in rows)
        {
            var kind = Kind(row, fields);
            var ordinals =
                kind != ChangeKind.Other
                    ? []
                    : Enumerable
                        .Range(0, estimates.Count)
                        .Where(k => Bears(row, estimates[k].InstanceId, estimates[k].FieldId, fields, rows))
                        .ToArray();
            byRow[row.Id] = (ordinals.Length > 0 ? ChangeKind.Estimate : kind, ordinals);
        }
    }

    /// <summary>Rows that the metrics read.</summary>
    public IEnumerable<int> Relevant => byRow.Where(r => r.Value.Kind != ChangeKind.Other).Select(r => r.Key);

    /// <summary>What they are read as.</summary>
    public IReadOnlyList<FieldUse> Uses =>
        [.. byRow.Where(r => r.Value.Kind != ChangeKind.Other).OrderBy(r => r.Key).Select(r => new FieldUse(r.Key, Use(r.Value)))];

    /// <summary>The youngest row.</summary>
    public int LastRow => byRow.Count == 0 ? 0 : byRow.Keys.Max();

    public (ChangeKind Kind, int[] Estimates) this[int row] => byRow.GetValueOrDefault(row, (ChangeKind.Other, []));

    private static string Use((ChangeKind Kind, int[] Estimates) of) => $"{of.Kind} {string.Join(' ', of.Estimates)}";

    private static ChangeKind Kind(ChangeFieldRow row, IReadOnlyList<FieldRow> fields)
    {
        if (Is(row, "status", "status"))
            return ChangeKind.Status;
        if (HasRole("sprint", "Sprint"))
            return ChangeKind.Sprint;
        return HasRole("flagged", "Flagged") ? ChangeKind.Flagged : ChangeKind.Other;

        bool HasRole(string role, string name)
        {
            var known = fields.Where(f => f.InstanceId == row.InstanceId && f.Role == role).ToList();
            return known.Any(f => Is(row, f.Id, f.Name)) || (row.FieldId.Length == 0 && Same(row.Field, name));
        }
    }

    private static bool Bears(
        ChangeFieldRow row,
        int instance,
        string fieldId,
        IReadOnlyList<FieldRow> fields,
        IReadOnlyList<ChangeFieldRow> rows
    )
    {
        if (row.InstanceId != instance)
            return false;
        if (row.FieldId.Length > 0)
            return row.FieldId == fieldId;
        return fields.Any(f => f.InstanceId == instance && f.Id == fieldId && Same(f.Name, row.Field))
            || rows.Any(r => r.InstanceId == instance && r.FieldId == fieldId && Same(r.Field, row.Field));
    }

    private static bool Is(ChangeFieldRow row, string id, string name) =>
        row.FieldId.Length > 0 ? row.FieldId == id : Same(row.Field, name);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
