using System.Text.Json.Serialization;
using KpiService.Domain.Time;
using KpiService.Features.Durations;

namespace KpiService.Features.Flow.FlowEfficiency;

/// <summary>
/// Sums over the issues finished in the window, in days. What is neither active, waiting nor flagged was spent in to-do or done statuses.
/// </summary>
public sealed class FlowEfficiencyDetails
{
    private long cycle;
    private long active;
    private long waiting;
    private long flagged;
    private int incomplete;

    /// <summary>Null where no time passed.</summary>
    public double? Percent => cycle == 0 ? null : 100.0 * active / cycle;
    public double ActiveDays => active / (double)Instant.Day;
    public double WaitingDays => waiting / (double)Instant.Day;

    /// <summary>Flagged in statuses that aren't waiting.</summary>
    public double FlaggedDays => flagged / (double)Instant.Day;
    public double CycleDays => cycle / (double)Instant.Day;

    /// <summary>Share of the started and delivered issues whose history is complete, percent; null where there are none.</summary>
    public double? Coverage => Issues + incomplete == 0 ? null : 100.0 * Issues / (Issues + incomplete);

    /// <summary>Issues left out: <c>neverStarted</c>, <c>notDelivered</c> or <c>incompleteChangelog</c>.</summary>
    public IReadOnlyList<LeftOut> Excluded =>
        [
            .. new LeftOut[]
            {
                new(Deliveries.NeverStarted, NeverStarted),
                new(Deliveries.NotDelivered, NotDelivered),
                new("incompleteChangelog", incomplete),
            }.Where(e => e.Issues > 0),
        ];

    [JsonIgnore]
    internal int NeverStarted { get; set; }

    [JsonIgnore]
    internal int NotDelivered { get; set; }

    [JsonIgnore]
    internal int Issues { get; private set; }

    internal void Add(in IssueEfficiency issue)
    {
        if (!issue.Complete)
        {
            incomplete++;
            return;
        }

        Issues++;
        (cycle, active, waiting, flagged) = (cycle + issue.Cycle, active + issue.Active, waiting + issue.Waiting, flagged + issue.Flagged);
    }
}
