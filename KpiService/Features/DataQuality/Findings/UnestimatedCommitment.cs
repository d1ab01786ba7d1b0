using KpiService.Features.Sprints;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>Over 30 % of a sprint's commitment is unestimated.</summary>
internal static class UnestimatedCommitment
{
    private const double Share = 0.3;

    public static Finding Finding { get; } =
        new()
        {
            Code = "unestimatedCommitment",
            Title = "Sprints committed without estimates",
            Unit = "sprints",
            Distorts = "Over 30 % of the committed issues count 0 points: committed points and velocity are too small.",
            Advice = "Estimate before the sprint starts, or read the numbers by issues.",
            Kpis = ["sprintPredictability"],
            Notable = 10,
            AtTitle = "Completed at",
            Among = Populations.ClosedSprints,
            Cases = s =>
                s.ClosedSprints()
                    .Where(c => s.Ledger.EstimateField(c.Sprint.Ordinal) >= 0)
                    .SelectMany(c => Of(c.Sprint.Ordinal, c.End, c.Entries)),
            NameOf = (s, sprint) => s.Snapshot.Sprints[sprint].Name,
        };

    private static IEnumerable<QualityFact> Of(int sprint, long end, List<SprintEntry> entries)
    {
        var committed = entries.Count(e => e.Part.Fate.In == SprintWayIn.Committed);
        var bare = entries.Where(e => e.Part.Fate.In == SprintWayIn.Committed && double.IsNaN(e.Part.PointsIn)).ToList();
        return bare.Count > Share * committed ? bare.Select(e => new QualityFact(sprint, e.Issue, end, end)) : [];
    }
}
