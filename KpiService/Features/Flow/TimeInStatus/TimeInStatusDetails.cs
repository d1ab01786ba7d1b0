using System.Runtime.InteropServices;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Metrics;
using KpiService.Snapshot;

namespace KpiService.Features.Flow.TimeInStatus;

/// <summary>Time per status over the issues delivered in the window.</summary>
/// <param name="Statuses">The most time first, 30 at the most.</param>
public sealed record TimeInStatusDetails(int Issues, double TotalDays, IReadOnlyList<TimeOfStatus> Statuses, OtherStatuses OtherStatuses)
{
    private const int Most = 30;

    internal static TimeInStatusDetails Of(DataSnapshot snapshot, StatusTally tally)
    {
        var total = tally.Rows.Sum(r => r.Milliseconds);
        var rest = tally.Rows.Skip(Most).ToList();
        return new TimeInStatusDetails(
            tally.Issues,
            total / (double)Instant.Day,
            [.. tally.Rows.Take(Most).Select(r => TimeOfStatus.Of(snapshot, tally, r, total))],
            new OtherStatuses(rest.Count, rest.Sum(r => r.Milliseconds) / (double)Instant.Day)
        );
    }
}

/// <summary>Statuses beyond those listed.</summary>
public sealed record OtherStatuses(int Statuses, double TotalDays);

/// <summary>One status.</summary>
/// <param name="Issues">Issues that were in it.</param>
/// <param name="Percent">Of all time; null where no time passed.</param>
/// <param name="MeanDays">Per delivered issue, never in it included.</param>
/// <param name="P50">Of the issues that were in it.</param>
/// <param name="P85">Of the issues that were in it.</param>
public sealed record TimeOfStatus(
    long StatusId,
    string Status,
    StatusCategory Category,
    bool Waiting,
    int Issues,
    int Visits,
    long TotalMilliseconds,
    double TotalDays,
    double? Percent,
    double? MeanDays,
    double? P50,
    double? P85
)
{
    internal static TimeOfStatus Of(DataSnapshot snapshot, StatusTally tally, TalliedStatus row, long total)
    {
        var info = snapshot.Statuses[row.Status];
        var place = snapshot.Workflow[snapshot.Issues.Project(row.Issue), row.Status];
        var times = CollectionsMarshal.AsSpan(row.Times);
        return new TimeOfStatus(
            info.Id,
            info.Name,
            place.Category,
            place.Waiting,
            row.Issues,
            row.Visits,
            row.Milliseconds,
            row.Milliseconds / (double)Instant.Day,
            total == 0 ? null : 100.0 * row.Milliseconds / total,
            tally.MeanDays(row.Status),
            Percentile.Find(times, 50) / (double)Instant.Day,
            Percentile.Find(times, 85) / (double)Instant.Day
        );
    }
}
