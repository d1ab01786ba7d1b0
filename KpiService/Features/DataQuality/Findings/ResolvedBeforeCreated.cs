using KpiService.Snapshot.Histories;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>Resolved before it was created.</summary>
internal static class ResolvedBeforeCreated
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "resolvedBeforeCreated",
            Title = "Resolved before created",
            Distorts =
                "An import kept the resolution date and created the issue anew: without a status change it counts as done when it was "
                + "created, after no time at all.",
            Advice = "Leave imported work out by its type or label, or read times of what was finished after the import.",
            Kpis = ["cycleTime", "workMix"],
            Notable = 5,
            Among = Populations.Issues,
            Cases = s =>
                Populations
                    .Issues.Members(s)
                    .Where(f =>
                        s.Snapshot.Issues.ResolvedTimes[f.Issue] != FlowHistory.None
                        && s.Snapshot.Issues.ResolvedTimes[f.Issue] < s.Snapshot.Issues.CreatedTimes[f.Issue]
                    ),
        };
}
