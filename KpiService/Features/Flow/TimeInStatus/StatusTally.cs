using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Flow.TimeInStatus;

/// <summary>One status and the issues that were in it.</summary>
/// <param name="issue">One of them: its project gives the status's category.</param>
internal sealed class TalliedStatus(int status, int issue)
{
    public int Status => status;

    public int Issue => issue;

    public int Visits { get; private set; }

    public long Milliseconds { get; private set; }

    public int Issues { get; private set; }

    /// <summary>Milliseconds of each issue, where they are asked for.</summary>
    public List<long> Times { get; } = [];

    public void Add(int visits, long time, bool kept)
    {
        Visits += visits;
        Milliseconds += time;
        Issues++;
        if (kept)
            Times.Add(time);
    }
}

/// <summary>Adds up the visits of the issues delivered in the window.</summary>
internal sealed class StatusTally(int issues, IReadOnlyList<TalliedStatus> rows)
{
    public int Issues => issues;

    /// <summary>The most time first.</summary>
    public IReadOnlyList<TalliedStatus> Rows => rows;

    /// <param name="withTimes">False: only the sums are asked for.</param>
    public static StatusTally Of(MetricContext q, bool withTimes)
    {
        var (issues, dropped) = (q.Snapshot.Issues, Delivery.Hits(q.Snapshot, q.Options.Workflow));
        var rows = new TalliedStatus?[q.Snapshot.Statuses.Count];
        var ofIssue = new IssueTimes(rows.Length);
        var delivered = 0;
        foreach (ref readonly var fact in q.Finished())
        {
            if (Delivery.IsHit(issues, dropped, fact.Issue))
                continue;
            delivered++;
            foreach (var span in VisitSpans.Of(q.Snapshot, fact.Issue, q.AsOf))
                ofIssue.Add(span.Status, span.To - span.From);
            ofIssue.MoveTo(rows, fact.Issue, withTimes);
        }

        return new StatusTally(delivered, [.. rows.OfType<TalliedStatus>().OrderByDescending(r => r.Milliseconds).ThenBy(r => r.Status)]);
    }

    /// <summary>Null where nothing was finished.</summary>
    public double? MeanDays(int status) =>
        issues == 0 ? null : (rows.FirstOrDefault(r => r.Status == status)?.Milliseconds ?? 0) / (double)Instant.Day / issues;

    /// <summary>The statuses of one issue.</summary>
    private sealed class IssueTimes(int statuses)
    {
        private readonly (int Visits, long Time)[] times = new (int, long)[statuses];
        private readonly List<int> seen = [];

        public void Add(int status, long time)
        {
            if (times[status].Visits == 0)
                seen.Add(status);
            times[status] = (times[status].Visits + 1, times[status].Time + time);
        }

        /// <summary>Adds them to the rows and forgets them.</summary>
        public void MoveTo(TalliedStatus?[] rows, int issue, bool withTimes)
        {
            foreach (var status in seen)
            {
                (rows[status] ??= new TalliedStatus(status, issue)).Add(times[status].Visits, times[status].Time, withTimes);
                times[status] = default;
            }

            seen.Clear();
        }
    }
}
