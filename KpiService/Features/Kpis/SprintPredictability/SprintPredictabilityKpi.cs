using KpiService.Domain;
using KpiService.Features.Sprints;

namespace KpiService.Features.Kpis.SprintPredictability;

/// <summary>Σ completed of committed ÷ Σ committed over the closed sprints.</summary>
internal static class SprintPredictabilityKpi
{
    public static KpiModule Module { get; } =
        new()
        {
            Name = "sprintPredictability",
            Kebab = "sprint-predictability",
            Title = "Sprint predictability",
            Unit = "percent",
            Direction = "up",
            OverSprints = true,
            Definition = "Of the issues committed to at the start of the closed sprints, the share that was done at their end.",
            Options = o => o.SprintPredictability,
            Parts = _ => SprintPredictabilityEvidence.PartNames,
            Shorten = SprintPredictabilityDetails.Shorten,
            Compute = Compute,
            Evidence = SprintPredictabilityEvidence.Of,
        };

    private static KpiMeasure Compute(KpiContext q)
    {
        var projects = new HashSet<int>();
        var reports = q
            .Sprints.Select(s =>
                (Sprint: s, Report: q.Ledger.Report(s, i => q.Counts(i) && (projects.Add(q.Snapshot.Issues.Projects[i]) || true), q.AsOf))
            )
            .Where(r => !r.Report.Empty)
            .ToList();
        var details = Details(q, reports);
        return new KpiMeasure(
            details.Committed == 0 ? null : 100.0 * details.CompletedOfCommitted / details.Committed,
            details.Committed,
            details.Committed > 0 ? null
                : reports.Count > 0 ? new Reason("nothingCommitted", "nothing was committed")
                : KpiReasons.None(q),
            details
        )
        {
            Projects = projects,
        };
    }

    private static SprintPredictabilityDetails Details(KpiContext q, List<(int Sprint, SprintReport Report)> reports)
    {
        var estimated = reports.Where(r => q.Ledger.HasPoints(r.Sprint)).Select(r => r.Report).ToList();
        return new SprintPredictabilityDetails(
            reports.Sum(r => r.Report.Committed.Issues),
            reports.Sum(r => r.Report.CompletedOfCommitted.Issues),
            reports.Sum(r => r.Report.Added.Issues),
            reports.Sum(r => r.Report.Removed.Issues),
            reports.Sum(r => r.Report.CarriedOver.Issues),
            new PredictabilityPoints(
                estimated.Sum(r => r.Committed.Points),
                estimated.Sum(r => r.CompletedOfCommitted.Points),
                estimated.Sum(r => r.Unestimated)
            ),
            [.. reports.Select(r => SprintSummary.Of(q.Ledger, BoardSprint.Own(q.Snapshot, r.Sprint), r.Report, q.AsOf))],
            reports.Count
        );
    }
}
