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
            Number = Number,
            Evidence = SprintPredictabilityEvidence.Of,
        };

    private static KpiMeasure Compute(KpiContext q)
    {
        var projects = new HashSet<int>();
        var reports = q
            .OwnSprints.Select(s =>
                (Sprint: s, Report: q.Ledger.Report(s, i => q.Counts(i) && (projects.Add(q.Snapshot.Issues.Projects[i]) || true), q.AsOf))
            )
            .Where(r => !r.Report.Empty)
            .ToList();
        var details = Details(q, reports);
        return Measured(q, details.CompletedOfCommitted, details.Committed, reports.Count > 0, details) with { Projects = projects };
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

    private static KpiMeasure Number(KpiContext q)
    {
        var (committed, completed, any) = (0, 0, false);
        foreach (var sprint in q.OwnSprints)
        {
            foreach (ref readonly var entry in q.Ledger.Book(sprint, q.AsOf))
            {
                var fate = entry.Part.Fate;
                if (!fate.InAnyGroup || !q.Counts(entry.Issue))
                    continue;
                any = true;
                if (fate.In != SprintWayIn.Committed)
                    continue;
                committed++;
                if (fate.Out == SprintWayOut.Completed)
                    completed++;
            }
        }

        return Measured(q, completed, committed, any, null);
    }

    private static KpiMeasure Measured(KpiContext q, int completed, int committed, bool anySprint, SprintPredictabilityDetails? details) =>
        new(
            committed == 0 ? null : 100.0 * completed / committed,
            committed,
            committed > 0 ? null
                : anySprint ? new Reason("nothingCommitted", "nothing was committed")
                : KpiReasons.None(q),
            details
        );
}
