using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Snapshot;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>Sprints whose dates can't be right.</summary>
internal static class SprintDates
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "sprintDates",
            Title = "Sprints with odd dates",
            Unit = "sprints",
            Distorts = "A sprint without a start or an end has no report; with a wrong one, committed and added are mixed up.",
            Advice = "Start and complete sprints in Jira; an administrator can mend their dates.",
            Kpis = ["sprintPredictability", "storySpillover", "unplannedWork"],
            Notable = 0,
            AtTitle = "Completed at",
            Among = Populations.Sprints,
            Cases = Find,
            NameOf = (s, sprint) => $"{s.Snapshot.Sprints[sprint].Name} ({Oddity(s.Snapshot.Sprints[sprint])})",
        };

    private static IEnumerable<QualityFact> Find(QualitySource s)
    {
        var odd = s.Snapshot.Sprints.Select(sprint => Oddity(sprint) is not null).ToArray();
        return Populations.Sprints.Members(s).Where(f => odd[f.Subject]);
    }

    private static string? Oddity(SprintInfo sprint) =>
        sprint.StartedAt is null ? "never started"
        : sprint is { State: SprintState.Closed, CompletedAt: null } ? "closed without an end"
        : sprint.CompletedAt < sprint.StartedAt ? "ended before its start"
        : sprint.PlannedEnd <= sprint.StartedAt ? "planned to end before its start"
        : new[] { sprint.PlannedStart, sprint.PlannedEnd, sprint.StartedAt, sprint.CompletedAt }.FirstOrDefault(IsFar) is { } far
            ? $"dated in the year {far.ToDateTimeOffset().Year}"
        : null;

    /// <summary>Typed wrong: no sprint was planned before the nineties or for the next century.</summary>
    private static bool IsFar(Instant? at) => at?.ToDateTimeOffset().Year is < 1990 or > 2099;
}
