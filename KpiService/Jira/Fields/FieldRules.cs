using KpiService.Domain.Facts;

namespace KpiService.Jira.Fields;

/// <summary>How custom fields are recognised: by schema, by name only where the schema doesn't tell. Pure.</summary>
internal static class FieldRules
{
    private static readonly HashSet<string> PointsNames = new(
        ["Story Points", "Story Point", "Story point estimate"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>"Flagged" as Jira's translations call it.</summary>
    private static readonly HashSet<string> FlaggedNames = new(
        [
            "Flagged",
            "Markiert",
            "Gekennzeichnet",
            "Marqué",
            "Signalé",
            "Avec indicateur",
            "Marcado",
            "Marcada",
            "Con marca",
            "Sinalizado",
            "Con flag",
            "Contrassegnato",
            "Gemarkeerd",
            "Flaggat",
            "Flaggad",
            "Flagget",
            "Merkitty",
            "Oznaczone",
            "Oflagowane",
            "Označeno",
            "Megjelölve",
            "Помечено",
            "С флажком",
            "フラグ付き",
            "フラグ",
            "已标记",
            "已標示",
            "플래그됨",
            "플래그 지정됨",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    public static bool IsSprint(FieldFact field) => HasSchema(field, ":gh-sprint");

    public static bool IsEpicLink(FieldFact field) => HasSchema(field, ":gh-epic-link");

    /// <summary>The field that only epics carry.</summary>
    public static bool IsEpicName(FieldFact field) => HasSchema(field, ":gh-epic-label");

    public static bool IsFlagged(FieldFact field) => HasSchema(field, ":multicheckboxes") && FlaggedNames.Contains(field.Name.Trim());

    /// <summary>The estimate field of team-managed projects.</summary>
    public static bool IsTeamManagedPoints(FieldFact field) => HasSchema(field, ":jsw-story-points");

    public static bool IsPoints(FieldFact field) => HasSchema(field, ":float") && PointsNames.Contains(field.Name.Trim());

    public static IReadOnlyList<string> FindAll(IReadOnlyList<FieldFact> fields, Func<FieldFact, bool> rule) =>
        [.. fields.Where(rule).Select(field => field.Id).Distinct()];

    /// <summary>
    /// All candidates: overrides, boards' fields, team-managed, by name. A board that estimates in time counts last: seconds are no points.
    /// </summary>
    public static IReadOnlyList<string> Estimates(
        IReadOnlyList<FieldFact> fields,
        IEnumerable<string> boards,
        IEnumerable<string> overrides
    )
    {
        var ofBoards = boards.Distinct().ToLookup(id => id.StartsWith("customfield_", StringComparison.Ordinal));
        return
        [
            .. overrides
                .Where(id => !string.IsNullOrWhiteSpace(id))
                .Select(id => id.Trim())
                .Concat(ofBoards[true])
                .Concat(fields.Where(IsTeamManagedPoints).Select(field => field.Id))
                .Concat(fields.Where(IsPoints).Select(field => field.Id))
                .Concat(ofBoards[false])
                .Distinct(),
        ];
    }

    private static bool HasSchema(FieldFact field, string ending) => field.Custom?.EndsWith(ending, StringComparison.Ordinal) == true;
}
