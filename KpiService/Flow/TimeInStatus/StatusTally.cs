using KpiService.Domain;
using KpiService.Kpis;
using KpiService.Snapshot;

namespace KpiService.Flow.TimeInStatus;

/// <summary>One status: an entry per issue that was in it.</summary>
/// <param name="Issue">One of them: its project gives the status's category.</param>
internal sealed record StatusRow(int Status, int Issue, int Visits, long Milliseconds, List<double> Days);

/// <summary>Adds up the visits of the issues delivered in the window.</summary>
internal sealed class StatusTally(int issues, IReadOnlyList<StatusRow> rows)
{
    public int Issues => issues;

    /// <summary>The most time first.</summary>
    public IReadOnlyList<StatusRow> Rows => rows;

    public static StatusTally Of(KpiQuestion q)
    {
        var delivered = Deliveries.Of(q).Delivered;
        var rows = new Dictionary<int, StatusRow>();
        var ofIssue = new Dictionary<int, (int Visits, long Time)>();
        foreach (var issue in delivered.Select(f => f.Issue))
        {
            ofIssue.Clear();
            foreach (var span in VisitSpans.Of(q.Snapshot, issue, q.AsOf))
            {
                var (visits, time) = ofIssue.GetValueOrDefault(span.Status);
                ofIssue[span.Status] = (visits + 1, time + span.To - span.From);
            }

            foreach (var (status, (visits, time)) in ofIssue) Add(rows, status, issue, visits, time);
        }

        return new StatusTally(delivered.Count, [.. rows.Values.OrderByDescending(r => r.Milliseconds).ThenBy(r => r.Status)]);
    }

    /// <summary>Null where nothing was finished.</summary>
    public double? MeanDays(int status) =>
        issues == 0 ? null : (rows.FirstOrDefault(r => r.Status == status)?.Milliseconds ?? 0) / (double)Instant.Day / issues;

    private static void Add(Dictionary<int, StatusRow> rows, int status, int issue, int visits, long time)
    {
        var row = rows.GetValueOrDefault(status) ?? new StatusRow(status, issue, 0, 0, []);
        row.Days.Add(time / (double)Instant.Day);
        rows[status] = row with { Visits = row.Visits + visits, Milliseconds = row.Milliseconds + time };
    }
}
