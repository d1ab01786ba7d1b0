using KpiService.Features.Sprints;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>A sprint that nothing was in at its start.</summary>
internal static class NothingCommitted
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "nothingCommitted",
            Title = "Sprints filled after their start",
            Unit = "sprints",
            Distorts =
                "All work counts as added. On Cloud a sprint started late keeps its planned start, so its plan looks like additions.",
            Advice =
                "Plan before the start; correct the start date when it slips, or set kpis.sprint_predictability.commitment_grace_hours.",
            Kpis = ["sprintPredictability", "unplannedWork"],
            Notable = 10,
            AtTitle = "Completed at",
            Among = Populations.ClosedSprints,
            Cases = s =>
                from closed in s.ClosedSprints()
                where closed.Entries.TrueForAll(e => e.Part.Fate.In != SprintWayIn.Committed)
                from entry in closed.Entries
                where entry.Part.Fate.In == SprintWayIn.Added
                select new QualityFact(closed.Sprint.Ordinal, entry.Issue, closed.End, closed.End),
            NameOf = (s, sprint) => s.Snapshot.Sprints[sprint].Name,
        };
}
