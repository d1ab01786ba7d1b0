namespace KpiService.Features.Kpis;

/// <summary>JQL of a question's sprints.</summary>
internal static class SprintJql
{
    /// <summary>In what Jira's set differs.</summary>
    public const string Note =
        "Jira shows the issues that are in these sprints today; issues removed before a sprint's end are missing there.";

    public static string Of(KpiContext q) =>
        q.Sprints.Count == 0
            ? "sprint in closedSprints()"
            : $"sprint in ({string.Join(", ", q.Sprints.Select(s => q.Snapshot.Sprints[s].Id))})";
}
