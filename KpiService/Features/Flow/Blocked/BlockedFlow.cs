using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Flow.Blocked;

/// <summary>Time in which work stood still.</summary>
internal static class BlockedFlow
{
    public static FlowModule Module { get; } =
        new()
        {
            Name = "blocked",
            Kebab = "blocked",
            Title = "Blocked time",
            Unit = "percent",
            Definition =
                "Of the time that issues spent in in-progress statuses within the window, the share in which they were flagged as an "
                + "impediment or stood in a waiting status.",
            Finest = SeriesInterval.Week,
            Compute = Measure,
            Lines = Lines,
            Evidence = Evidence,
        };

    private static Measure Measure(MetricContext q)
    {
        if (!Impediments.AreTold(q))
            return new Measure(null, 0, Impediments.Untold, null);
        var sum = new BlockedSum();
        var (issues, atEnd) = (0, 0);
        foreach (var (_, segments) in Work(q))
        {
            var before = sum.Blocked;
            foreach (var segment in segments)
                sum.Add(segment, q.Window);
            if (sum.Blocked > before)
                issues++;
            if (AtEnd(q, segments))
                atEnd++;
        }

        return new Measure(
            sum.Percent,
            issues,
            new Reason("nothingInProgress", "nothing was in progress in the window"),
            BlockedDetails.Of(sum, issues, atEnd)
        );
    }

    private static IReadOnlyList<FlowLine> Lines(MetricContext q, IReadOnlyList<SeriesPeriod> periods)
    {
        var told = Impediments.AreTold(q);
        var sums = periods.Select(_ => new BlockedSum()).ToArray();
        foreach (var (_, segments) in told ? Work(q) : [])
        {
            foreach (var segment in segments)
                Spread(segment, periods, sums);
        }

        return
        [
            Line("percent", "Blocked", "percent", s => s.Percent),
            Line("flaggedDays", "Flagged", "days", s => s.Days(s.Flagged)),
            Line("waitingDays", "Waiting", "days", s => s.Days(s.Waiting)),
            Line("blockedDays", "Flagged or waiting", "days", s => s.Days(s.Blocked)),
        ];

        FlowLine Line(string key, string name, string unit, Func<BlockedSum, double?> value) =>
            new(key, name, unit, [.. sums.Select(s => told ? value(s) : null)]);
    }

    private static void Spread(in WorkSegment segment, IReadOnlyList<SeriesPeriod> periods, BlockedSum[] sums)
    {
        for (var k = periods.Count - 1; k >= 0 && periods[k].Window.To.Milliseconds >= segment.From; k--)
        {
            if (periods[k].Window.From.Milliseconds < segment.To)
                sums[k].Add(segment, periods[k].Window);
        }
    }

    private static EvidenceTable Evidence(MetricContext q)
    {
        var rows = Work(q)
            .Select(w => (w.Issue, Sum: BlockedSum.Of(w.Segments, q.Window), AtEnd: AtEnd(q, w.Segments)))
            .Where(w => w.Sum.Blocked > 0)
            .OrderByDescending(w => w.Sum.Blocked)
            .Select(w => new EvidenceRow(
                w.Issue,
                [w.Sum.Days(w.Sum.Blocked), w.Sum.Days(w.Sum.Flagged), w.Sum.Days(w.Sum.Waiting), w.AtEnd]
            ));
        return new EvidenceTable(
            [
                new("blocked", "Blocked", "days"),
                new("flagged", "Flagged", "days"),
                new("waiting", "Waiting", "days"),
                new("atEnd", "Still blocked", "flag"),
            ],
            [.. rows],
            EvidenceJql.Of(q, "Flagged = Impediment"),
            "Jira shows what is flagged today."
        );
    }

    private static bool AtEnd(MetricContext q, List<WorkSegment> segments) =>
        segments.Exists(s => s.Blocked && s.To >= q.Window.To.Milliseconds);

    /// <summary>In-progress time of the selected issues, up to the end of the window. The list is filled anew for each.</summary>
    private static IEnumerable<(int Issue, List<WorkSegment> Segments)> Work(MetricContext q)
    {
        var segments = new List<WorkSegment>();
        for (var i = q.Selection.Next(0); i >= 0; i = q.Selection.Next(i + 1))
        {
            if (q.Snapshot.Flow.RestsFrom[i] <= q.Window.From.Milliseconds || !q.Counts(i))
                continue;
            WorkSegments.Of(q.Snapshot, i, q.Window.To, segments);
            if (segments.Count > 0)
                yield return (i, segments);
        }
    }
}
