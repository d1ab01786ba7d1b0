using KpiService.Domain.Time;
using KpiService.Metrics;
using KpiService.Questions;
using KpiService.Snapshot;

namespace KpiService.Features.Flow.WipAge;

/// <summary>Ages at the end of the window.</summary>
/// <param name="Bands">Issues per band of the service level; empty where it is unknown.</param>
/// <param name="OverServiceLevel">Issues older than it; null where it is unknown.</param>
/// <param name="ByStatus">Most issues first, 30 at the most.</param>
/// <param name="Total">Issues in progress; <paramref name="Items"/> has the oldest 60.</param>
public sealed record WipAgeDetails(
    Instant At,
    ServiceLevel ServiceLevel,
    IReadOnlyList<AgeBand> Bands,
    int? OverServiceLevel,
    double? Mean,
    double? P50,
    double? P85,
    double? P95,
    double? Max,
    IReadOnlyList<AgeInStatus> ByStatus,
    int Total,
    IReadOnlyList<AgeItem> Items
)
{
    private const int Statuses = 30;
    private const int Oldest = 60;
    private static readonly string[] AllBands = ["within50", "above50", "above85", "above95"];

    internal static WipAgeDetails Of(MetricContext q, List<AgedIssue> work, DurationStatistics s)
    {
        var level = ServiceLevel.Of(q).Unless(HistoryHorizon.Of(q.Selection, q.Now).Reason(q.Window.From));
        return new WipAgeDetails(
            q.Window.To,
            level,
            level.Days is null ? [] : [.. AllBands.Select(b => new AgeBand(b, work.Count(w => level.Band(w.Age) == b)))],
            level.Days is { } days ? work.Count(w => w.Age > days) : null,
            s.Mean,
            s.P50,
            s.P85,
            s.P95,
            s.Max,
            [
                .. work.GroupBy(w => w.Status)
                    .OrderByDescending(g => g.Count())
                    .ThenBy(g => g.Key)
                    .Take(Statuses)
                    .Select(g => InStatus(q.Snapshot, g)),
            ],
            work.Count,
            [.. work.OrderBy(w => w.StartedAt).ThenBy(w => w.Issue).Take(Oldest).Select(w => Item(q.Snapshot, w, level))]
        );
    }

    private static AgeInStatus InStatus(DataSnapshot snapshot, IGrouping<int, AgedIssue> work)
    {
        var ages = DurationStatistics.Of([.. work.Select(w => w.Age)]);
        return new AgeInStatus(snapshot.Statuses[work.Key].Id, snapshot.Statuses[work.Key].Name, ages.SampleSize, ages.P50, ages.P85);
    }

    private static AgeItem Item(DataSnapshot snapshot, AgedIssue w, ServiceLevel level) =>
        new(
            snapshot.Issues.Key(w.Issue),
            snapshot.Projects[snapshot.Issues.Project(w.Issue)].Key,
            snapshot.Types[snapshot.Issues.Type(w.Issue)].Name,
            snapshot.Statuses[w.Status].Name,
            new Instant(w.StartedAt),
            w.Age,
            level.Band(w.Age)
        );
}

/// <summary>Issues whose age lies in a band of the finished issues' cycle times.</summary>
public sealed record AgeBand(string Band, int Issues);

/// <summary>Ages of the issues in one status.</summary>
public sealed record AgeInStatus(long StatusId, string Status, int Issues, double? P50, double? P85);

/// <summary>One issue in progress.</summary>
public sealed record AgeItem(string Key, string Project, string Type, string Status, Instant StartedAt, double Age, string? Band);
