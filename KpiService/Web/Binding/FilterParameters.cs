using KpiService.Domain.Facts;
using KpiService.Questions;

namespace KpiService.Web.Binding;

/// <summary>A query parameter as the API document shows it.</summary>
/// <param name="Type"><c>string</c>, <c>integer</c> or <c>boolean</c>.</param>
/// <param name="Accepted">The only values accepted; null: any.</param>
public sealed record ParameterDoc(
    string Name,
    string Description,
    string Example,
    string Type = "string",
    IReadOnlyList<string>? Accepted = null
);

/// <summary>The filter parameters, the same on every KPI and export route.</summary>
public static class FilterParameters
{
    /// <summary>Which issues.</summary>
    public static readonly IReadOnlyList<ParameterDoc> Scope =
    [
        new("projects", "Project keys, comma-separated. A key that two Jiras have is written instance:KEY.", "CORE,MOB"),
        new("team", "Name of a configured team.", "Core"),
        new("boards", "Board ids, comma-separated: issues that a board's filter returns.", "1,2"),
        new("types", "Issue type names, comma-separated; they replace the default (all standard types).", "Story,Bug"),
        .. IssueAttributes.Filters.Select(f => new ParameterDoc(f.By.Parameter, f.By.Description, f.By.Example)),
        new("epic", "Key of an epic: its children.", "CORE-12"),
        new("instance", "Name of one configured Jira.", "cloud"),
    ];

    /// <summary>As of when.</summary>
    public static readonly ParameterDoc AsOf = new(
        "asOf",
        "Compute as it stood at this instant; now unless given.",
        "2026-03-31T12:00:00Z"
    );

    /// <summary>Which time.</summary>
    public static readonly IReadOnlyList<ParameterDoc> Time =
    [
        new(
            "days",
            "Window of N times 24 hours back from asOf, 90 where no window is given. Not together with from and to.",
            "90",
            "integer"
        ),
        new("from", "First day of the window in the reporting time zone.", "2026-01-01"),
        new("to", "Last day of the window, included; cut at asOf.", "2026-03-31"),
        new(
            "sprints",
            "The last N closed sprints per board instead of a window, for what is computed over sprints; all else keeps 90 days.",
            "3",
            "integer"
        ),
        AsOf,
    ];

    /// <summary>How the answer is split.</summary>
    public static readonly ParameterDoc GroupBy = new(
        "groupBy",
        "Splits the answer; every group is computed by the same function.",
        "project",
        Accepted: Grouping.Keys
    );

    /// <summary>Scope, time and grouping.</summary>
    public static readonly IReadOnlyList<ParameterDoc> All = [.. Scope, .. Time, GroupBy];
}
