using KpiService.Domain.Time;
using KpiService.Features.Durations;
using KpiService.Questions;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Flow.TimeInStatus;

/// <summary>One status: the days of each issue that was in it.</summary>
/// <param name="issue">One of them: its project gives the status's category.</param>
internal sealed class TalliedStatus(int status, int issue)
{
    public int Status => status;

    public int Issue => issue;

    public int Visits { get; private set; }

    public long Milliseconds { get; private set; }

    public List<double> Days { get; } = [];

    public void Add(int visits, long time)
    {
        Visits += visits;
        Milliseconds += time;
        Days.Add(time / (double)Instant.Day);
    }
}

/// <summary>Adds up the visits of the issues delivered in the window.</summary>
internal sealed class StatusTally(int issues, IReadOnlyList<TalliedStatus> rows)
{
    public int Issues => issues;

    /// <summary>The most time first.</summary>
    public IReadOnlyList<TalliedStatus> Rows => rows;

    public static StatusTally Of(MetricContext q)
    {
        var delivered = Deliveries.Of(q).Delivered;
        var rows = new TalliedStatus?[q.Snapshot.Statuses.Count];
        var ofIssue = new IssueTimes(rows.Length);
        foreach (var issue in delivered.Select(f => f.Issue))
        {
            foreach (var span in VisitSpans.Of(q.Snapshot, issue, q.AsOf))
                ofIssue.Add(span.Status, span.To - span.From);
            ofIssue.MoveTo(rows, issue);
        }

        return new StatusTally(
            delivered.Count,
            [.. rows.OfType<TalliedStatus>().OrderByDescending(r => r.Milliseconds).ThenBy(r => r.Status)]
        );
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
        public void MoveTo(TalliedStatus?[] rows, int issue)
        {
            foreach (var status in seen)
            {
                (rows[status] ??= new TalliedStatus(status, issue)).Add(times[status].Visits, times[status].Time);
                times[status] = default;
            }

            seen.Clear();
        }
    }
}
