using KpiService.Domain;
using KpiService.Domain.Time;

namespace KpiService.Snapshot.Histories;

/// <summary>Reads one issue's history out of the snapshot.</summary>
public static class IssueTimelineReader
{
    /// <param name="issue">Ordinal.</param>
    public static IssueTimeline Read(DataSnapshot snapshot, int issue, Instant asOf)
    {
        var visits = VisitSpans.Of(snapshot, issue, asOf).ToList().ConvertAll(span => Visit(snapshot, issue, span));
        return new IssueTimeline(
            snapshot.Issues.Key(issue),
            visits,
            visits.GroupBy(v => v.StatusId).ToDictionary(g => g.Key, g => g.Sum(v => v.Milliseconds)),
            [
                .. snapshot
                    .SprintHistory.StaysByIssue[issue]
                    .ToArray()
                    .Where(s => s.From <= asOf.Milliseconds)
                    .Select(s => new SprintStay(
                        snapshot.Sprints[s.Sprint].Id,
                        snapshot.Sprints[s.Sprint].Name,
                        new Instant(s.From),
                        End(s.To, asOf)
                    )),
            ],
            [
                .. snapshot
                    .FlaggedSpans[issue]
                    .ToArray()
                    .Where(f => f.From <= asOf.Milliseconds)
                    .Select(f => new FlaggedSpan(new Instant(f.From), End(f.To, asOf))),
            ]
        );
    }

    private static StatusVisit Visit(DataSnapshot snapshot, int issue, VisitSpan span)
    {
        var status = snapshot.Statuses[span.Status];
        var category = snapshot.Category(snapshot.Issues.Project(issue), span.Status);
        return new StatusVisit(
            status.Id,
            status.Name,
            category,
            new Instant(span.From),
            span.Open ? null : new Instant(span.To),
            span.To - span.From
        );
    }

    private static Instant? End(long to, Instant asOf) => to > asOf.Milliseconds ? null : new Instant(to);
}
