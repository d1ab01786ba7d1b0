namespace KpiService.Storage.Writers;

/// <summary>
/// Decides of which change items the values are stored. The items of people's fields, of long texts and of links are counted, but what
/// stands in them is nobody's business here, whether <c>sync.people</c> is set or not.
/// A field that isn't known to be anything else may be a person's. Pure.
/// </summary>
/// <param name="fields">The fields of one Jira.</param>
internal sealed class HistoryValues(IReadOnlyList<FieldUse> fields)
{
    /// <summary>The rule for a Jira whose fields were never read.</summary>
    public static readonly HistoryValues NothingKnown = new([]);

    /// <summary>What metrics read; a custom field of the same name doesn't change that.</summary>
    private static readonly HashSet<string> Read = new(["status", "Sprint", "Flagged", "Key"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Fields of Jira itself that hold neither people nor long texts, by id and by what histories call them.</summary>
    private static readonly HashSet<string> System = new(
        [
            .. Read,
            "issuekey",
            "resolution",
            "resolutiondate",
            "issuetype",
            "project",
            "priority",
            "labels",
            "summary",
            "security",
            "Workflow",
            "Parent",
            "Parent Issue",
            "IssueParentAssociation",
            "Epic Link",
            "Epic Child",
            "Epic Name",
            "Epic Status",
            "Epic Color",
            "Epic Colour",
            "Component",
            "components",
            "Fix Version",
            "fixVersions",
            "Version",
            "versions",
            "duedate",
            "Rank",
            "Rank (Obsolete)",
            "statusCategory",
            "statuscategorychangedate",
            "timeestimate",
            "timeoriginalestimate",
            "timespent",
            "WorklogId",
            "Story Points",
            "Story point estimate",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> PlainTypes = new(
        [
            "number",
            "date",
            "datetime",
            "option",
            "option-with-child",
            "version",
            "component",
            "project",
            "priority",
            "resolution",
            "status",
            "issuetype",
            "securitylevel",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Ends of the schema keys of custom fields that hold a choice, a short text, or what planning needs.</summary>
    private static readonly string[] PlainSchemas =
    [
        ":select",
        ":multiselect",
        ":radiobuttons",
        ":multicheckboxes",
        ":cascadingselect",
        ":labels",
        ":version",
        ":multiversion",
        ":project",
        ":textfield",
        ":readonlyfield",
        ":float",
        ":datepicker",
        ":datetime",
        ":gh-sprint",
        ":gh-epic-link",
        ":gh-epic-label",
        ":gh-epic-status",
        ":gh-epic-color",
        ":gh-lexo-rank",
        ":gh-global-rank",
        ":jsw-story-points",
        ":jpo-custom-field-parent",
    ];

    /// <param name="field">What the history calls the field.</param>
    /// <param name="fieldId">Empty or null where the history has none (Data Center).</param>
    public bool AreKept(string field, string? fieldId)
    {
        if (string.IsNullOrEmpty(fieldId))
            return AreKeptByName(field);
        return System.Contains(fieldId) || fields.Any(f => f.Field.Id == fieldId && (IsCustom(fieldId) ? IsPlain(f) : f.Role is not null));
    }

    private bool AreKeptByName(string field)
    {
        if (Read.Contains(field))
            return true;
        var named = fields.Where(f => IsCustom(f.Field.Id) && f.Field.Name.Equals(field, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 0)
            return System.Contains(field);
        return named.Exists(f => f.Role is not null) || named.TrueForAll(IsPlain);
    }

    private static bool IsCustom(string fieldId) => fieldId.StartsWith("customfield_", StringComparison.Ordinal);

    private static bool IsPlain(FieldUse use) =>
        use.Role is not null
        || PlainTypes.Contains(use.Field.Type ?? "")
        || PlainSchemas.Any(end => use.Field.Custom?.EndsWith(end, StringComparison.Ordinal) == true);
}
