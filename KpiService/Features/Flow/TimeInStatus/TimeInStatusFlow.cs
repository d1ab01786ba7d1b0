using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.Durations;
using KpiService.Questions;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Flow.TimeInStatus;

/// <summary>Where finished work spent its time.</summary>
internal static class TimeInStatusFlow
{
    private const int LinesShown = 8;

    public static FlowModule Module { get; } =
        new()
        {
            Name = "timeInStatus",
            Kebab = "time-in-status",
            Title = "Time in status",
            Unit = "days",
            Definition =
                "Days that the issues delivered in the window spent in each status from creation to done, all visits added; "
                + "a mean over all of these issues, those that were never in the status included.",
            Finest = SeriesInterval.Week,
            Compute = Measure,
            Lines = Lines,
            Evidence = Evidence,
        };

    private static Measure Measure(MetricContext q)
    {
        var tally = StatusTally.Of(q, withTimes: true);
        return new Measure(
            null,
            tally.Issues,
            tally.Issues > 0 ? null : new Reason("nothingFinished", "nothing was finished in the window"),
            TimeInStatusDetails.Of(q.Snapshot, tally)
        );
    }

    private static IReadOnlyList<FlowLine> Lines(MetricContext q, IReadOnlyList<SeriesPeriod> periods)
    {
        var shown = StatusTally.Of(q, withTimes: false).Rows.Take(LinesShown).Select(r => r.Status).ToList();
        var tallies = periods.Select(p => StatusTally.Of(q.In(p.Window), withTimes: false)).ToList();
        return
        [
            .. shown.Select(s => new FlowLine(
                $"status:{q.Snapshot.Statuses[s].Id}",
                q.Snapshot.Statuses[s].Name,
                "days",
                [.. tallies.Select(t => t.MeanDays(s))]
            )),
        ];
    }

    private static EvidenceTable Evidence(MetricContext q) =>
        new(
            [
                new("doneAt", "Done", "instant"),
                new("longest", "Longest in", "text"),
                new("longestDays", "Days there", "days"),
                new("leadTime", "Lead time", "days"),
            ],
            [.. Deliveries.Of(q).Delivered.Select(f => Row(q, f)).OrderByDescending(r => r.Values[2])],
            EvidenceJql.Of(q, $"statusCategory = Done AND {EvidenceJql.StatusChanged(q, "TO")}"),
            "Jira shows every move to a done status in these days, also from one done status to another."
        );

    private static EvidenceRow Row(MetricContext q, FlowFact fact)
    {
        var longest = VisitSpans
            .Of(q.Snapshot, fact.Issue, q.AsOf)
            .ToList()
            .GroupBy(s => s.Status)
            .Select(g => (Status: g.Key, Time: g.Sum(s => s.To - s.From)))
            .MaxBy(s => s.Time);
        var lead = (fact.At - q.Snapshot.Issues.BegunTimes[fact.Issue]) / (double)Instant.Day;
        return new EvidenceRow(
            fact.Issue,
            [new Instant(fact.At), q.Snapshot.Statuses[longest.Status].Name, longest.Time / (double)Instant.Day, lead]
        );
    }
}
