using KpiService.Domain;
using KpiService.Questions;

namespace KpiService.Features.Kpis.UnplannedWork;

/// <summary>Share of the work in sprints that nobody had planned.</summary>
internal static class UnplannedWorkKpi
{
    public static KpiModule Module { get; } =
        new()
        {
            Name = "unplannedWork",
            Kebab = "unplanned-work",
            Title = "Unplanned work",
            Unit = "percent",
            Direction = "down",
            OverSprints = true,
            Definition =
                "Of the issues in the closed sprints, the share that carries an unplanned label or was added after the sprint's start.",
            Options = o => o.UnplannedWork,
            Parts = _ => [.. UnplannedWorkEvidence.PartNames],
            Shorten = UnplannedWorkDetails.Shorten,
            Compute = Compute,
            Number = Number,
            Evidence = UnplannedWorkEvidence.Of,
        };

    private static KpiMeasure Compute(KpiContext q)
    {
        var sample = new UnplannedSample(q);
        var scope = sample.Scope();
        var starts = sample.KanbanStarts();
        var kanban = new KanbanWork(starts.Count, starts.Count(s => s.Labelled));
        // Sprints alone count where any closed; Kanban is shown apart.
        var bySprints = scope.Count > 0 || q.OwnSprints.Any(s => !q.Ledger.Report(s, q.Counts, q.AsOf).Empty);
        var details = bySprints || kanban.Total == 0 ? OverSprints(q, sample, scope, kanban) : OverKanban(kanban);
        var issues = bySprints ? scope.Select(s => s.Issue) : starts.Select(s => s.Issue);
        return Measured(details.Unplanned, details.Total, bySprints, details) with
        {
            Projects = q.ProjectsOf(issues),
            Caveats = [.. Caveats(kanban, bySprints)],
        };
    }

    private static UnplannedWorkDetails OverSprints(KpiContext q, UnplannedSample sample, List<ScopedIssue> scope, KanbanWork kanban) =>
        new(
            scope.Count(sample.Unplanned),
            scope.Count,
            scope.Count(s => s.Labelled),
            scope.Count(s => s.Added),
            scope.Count(s => s is { Labelled: true, Added: true }),
            scope.Count(s => s.CreatedAfterStart),
            scope.Count(s => s is { Added: true, CreatedAfterStart: false }),
            kanban,
            [.. Rows(q, sample, scope)]
        );

    private static UnplannedWorkDetails OverKanban(KanbanWork kanban) =>
        new(kanban.Unplanned, kanban.Total, kanban.Unplanned, 0, 0, 0, 0, kanban, []);

    private static IEnumerable<UnplannedSprint> Rows(KpiContext q, UnplannedSample sample, List<ScopedIssue> scope)
    {
        var bySprint = scope.ToLookup(s => s.Sprint);
        foreach (var sprint in q.OwnSprints)
        {
            var issues = bySprint[sprint].ToList();
            if (issues.Count == 0 && q.Ledger.Report(sprint, q.Counts, q.AsOf).Empty)
                continue;
            var info = q.Snapshot.Sprints[sprint];
            var unplanned = issues.Count(sample.Unplanned);
            yield return new UnplannedSprint(
                info.Id,
                info.Name,
                info.CompletedAt,
                issues.Count,
                unplanned,
                issues.Count == 0 ? null : 100.0 * unplanned / issues.Count
            );
        }
    }

    private static IEnumerable<Caveat> Caveats(KanbanWork kanban, bool bySprints)
    {
        if (kanban.Total == 0)
            yield break;
        yield return bySprints
            ? new Caveat(
                "kanban",
                $"{kanban.Total} issues started in projects without sprints (Kanban) are not in the number, see details."
            )
            : new Caveat(
                "kanban",
                "No sprint closed: of the issues started in projects without sprints (Kanban), the share that carries an unplanned label."
            );
    }

    private static KpiMeasure Number(KpiContext q)
    {
        var sample = new UnplannedSample(q);
        var (unplanned, total, bySprints) = sample.Count();
        if (bySprints)
            return Measured(unplanned, total, bySprints, null);
        (unplanned, total) = sample.CountKanban();
        return Measured(unplanned, total, bySprints, null);
    }

    private static KpiMeasure Measured(int unplanned, int total, bool bySprints, UnplannedWorkDetails? details) =>
        new(
            total == 0 ? null : 100.0 * unplanned / total,
            total,
            total > 0 ? null
                : bySprints ? new Reason("emptySprints", "nothing was in the sprints")
                : KpiReasons.NoClosedSprint,
            details
        );
}
