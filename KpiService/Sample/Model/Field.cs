namespace KpiService.Sample.Model;

/// <summary>
/// A field of issues; without an id it is one of those that only changelogs know, such as Key. System fields have no custom
/// type.
/// </summary>
internal sealed record Field(string Name, string? Id, string? Custom = null, string SchemaType = "string")
{
    private const string Types = "com.atlassian.jira.plugin.system.customfieldtypes:";
    private const string Greenhopper = "com.pyxis.greenhopper.jira:";

    public static readonly Field Status = new("status", "status", null, "status");
    public static readonly Field Resolution = new("resolution", "resolution", null, "resolution");
    public static readonly Field Assignee = new("assignee", "assignee", null, "user");
    public static readonly Field Priority = new("priority", "priority", null, "priority");
    public static readonly Field Labels = new("labels", "labels", null, "array");
    public static readonly Field Project = new("project", "project", null, "project");
    public static readonly Field Key = new("Key", null);
    public static readonly Field Sprint = new("Sprint", "customfield_10020", Greenhopper + "gh-sprint", "array");
    public static readonly Field StoryPoints = new("Story Points", "customfield_10026", Types + "float", "number");
    public static readonly Field Flagged = new("Flagged", "customfield_10021", Types + "multicheckboxes", "array");

    /// <summary>What GET field answers, a few fields that stay empty included, as on any real site.</summary>
    public static readonly Field[] All =
    [
        new("Summary", "summary"),
        new("Issue Type", "issuetype", null, "issuetype"),
        Status,
        Project,
        Priority,
        Resolution,
        new("Resolved", "resolutiondate", null, "datetime"),
        new("Created", "created", null, "datetime"),
        new("Updated", "updated", null, "datetime"),
        Labels,
        new("Components", "components", null, "array"),
        new("Fix versions", "fixVersions", null, "array"),
        new("Parent", "parent", null, "issuelink"),
        Assignee,
        new("Reporter", "reporter", null, "user"),
        new("Due date", "duedate", null, "date"),
        new("Description", "description"),
        new("Status Category Changed", "statuscategorychangedate", null, "datetime"),
        Sprint,
        Flagged,
        StoryPoints,
        new("Story point estimate", "customfield_10016", Greenhopper + "jsw-story-points", "number"),
        new("Epic Link", "customfield_10014", Greenhopper + "gh-epic-link", "any"),
        new("Rank", "customfield_10019", Greenhopper + "gh-lexo-rank", "any"),
    ];
}
