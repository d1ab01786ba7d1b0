using KpiService.Domain.Facts;
using KpiService.Jira.Fields;

namespace KpiService.Sync.Steps;

/// <summary>Recognises the fields of history items: by id; by the field's names where an item has no id (Data Center).</summary>
internal sealed class HistoryFields(IReadOnlyList<FieldFact> fields, FieldMap map)
{
    private readonly ILookup<string, string> ids = fields.ToLookup(f => f.Name, f => f.Id, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> SprintIds => map.SprintFieldIds;

    /// <summary>What the Sprint field is called here, and what Jira calls it.</summary>
    public IReadOnlyList<string> SprintNames { get; } =
    [
        .. fields
            .Where(f => map.SprintFieldIds.Contains(f.Id))
            .Select(f => f.Name)
            .Append("Sprint")
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    public static bool IsStatus(ChangeFact item) => (item.FieldId ?? item.Field) == "status";

    public bool IsSprint(ChangeFact item) =>
        item.FieldId is { } id ? map.SprintFieldIds.Contains(id) : SprintNames.Contains(item.Field, StringComparer.OrdinalIgnoreCase);

    /// <returns>The estimate fields it may be of: several where they bear one name.</returns>
    public IReadOnlyList<string> Estimates(ChangeFact item) =>
        item.FieldId is { } id
            ? map.EstimateFieldIds.Contains(id)
                ? [id]
                : []
            : [.. ids[item.Field].Where(map.EstimateFieldIds.Contains)];
}
