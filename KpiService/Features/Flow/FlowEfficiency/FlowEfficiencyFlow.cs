using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.Durations;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Flow.FlowEfficiency;

/// <summary>The part of the cycle time in which somebody worked.</summary>
internal static class FlowEfficiencyFlow
{
    public static FlowModule Module { get; } =
        new()
        {
            Name = "flowEfficiency",
            Kebab = "flow-efficiency",
            Title = "Flow efficiency",
            Unit = "percent",
            Definition =
                "Active time ÷ cycle time, sums over the issues finished in the window. Active is the time of the cycle spent in "
                + "in-progress statuses "
                + "that aren't waiting, less the time flagged as an impediment; each period as it stood at its end.",
            Finest = SeriesInterval.Week,
            Compute = Measure,
            Lines = Lines,
            Evidence = Evidence,
        };

    private static Measure Measure(MetricContext q)
    {
        if (!Impediments.AreTold(q))
            return new Measure(null, 0, Impediments.Untold, null);
        var details = Details(q);
        return new Measure(
            details.Percent,
            details.Issues,
            details.Issues > 0 ? new Reason("noTime", "no time passed between start and done") : DurationReasons.NothingMeasured,
            details
        );
    }

    private static IReadOnlyList<FlowLine> Lines(MetricContext q, IReadOnlyList<SeriesPeriod> periods)
    {
        var told = Impediments.AreTold(q);
        return
        [
            new FlowLine("percent", "Flow efficiency", "percent", [.. periods.Select(p => told ? Details(q.In(p.Window)).Percent : null)]),
        ];
    }

    private static FlowEfficiencyDetails Details(MetricContext q)
    {
        var (issues, dropped) = (q.Snapshot.Issues, Delivery.Hits(q.Snapshot, q.Options.Workflow));
        var details = new FlowEfficiencyDetails();
        var segments = new List<WorkSegment>();
        foreach (ref readonly var fact in q.Finished())
        {
            if (Delivery.IsHit(issues, dropped, fact.Issue))
                details.NotDelivered++;
            else if (fact.StartedAt == FlowHistory.None)
                details.NeverStarted++;
            else
                details.Add(IssueEfficiency.Of(q, fact, segments));
        }

        return details;
    }

    private static EvidenceTable Evidence(MetricContext q) =>
        new(
            [
                new("startedAt", "Started", "instant"),
                new("doneAt", "Done", "instant"),
                new("cycleTime", "Cycle time", "days"),
                new("active", "Active", "days"),
                new("waiting", "Waiting", "days"),
                new("flagged", "Flagged", "days"),
                new("complete", "History complete", "flag"),
            ],
            [
                .. Deliveries
                    .Of(q)
                    .Delivered.Where(f => f.StartedAt != FlowHistory.None)
                    .Select(f => (Fact: f, Time: IssueEfficiency.Of(q, f, [])))
                    .OrderByDescending(x => x.Time.Cycle - x.Time.Active)
                    .Select(x => new EvidenceRow(
                        x.Fact.Issue,
                        [
                            new Instant(x.Fact.StartedAt),
                            new Instant(x.Fact.At),
                            Days(x.Time.Cycle),
                            Days(x.Time.Active),
                            Days(x.Time.Waiting),
                            Days(x.Time.Flagged),
                            x.Time.Complete,
                        ]
                    )),
            ],
            EvidenceJql.Of(q, $"statusCategory = Done AND {EvidenceJql.StatusChanged(q, "TO")}"),
            "Jira shows every move to a done status in these days, also from one done status to another."
        );

    private static double Days(long milliseconds) => milliseconds / (double)Instant.Day;
}
