using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Snapshot;

namespace KpiService.Features.Flow.Wip;

/// <summary>What was in progress at an instant.</summary>
/// <param name="ByStatus">Most first, 30 at the most; <paramref name="OtherStatuses"/> counts the rest.</param>
public sealed record WipDetails(Instant At, IReadOnlyList<WipStatus> ByStatus, int OtherStatuses, IReadOnlyList<WipType> ByType)
{
    private const int Most = 30;

    internal static WipDetails Of(DataSnapshot snapshot, Instant at, List<WorkItem> work)
    {
        var statuses = work.GroupBy(s => s.Status).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).ToList();
        return new WipDetails(
            at,
            [.. statuses.Take(Most).Select(g => WipStatus.Of(snapshot, g.Key, g.First().Issue, g.Count()))],
            statuses.Skip(Most).Sum(g => g.Count()),
            [
                .. work.GroupBy(s => snapshot.Types[snapshot.Issues.Types[s.Issue]].Name)
                    .OrderByDescending(g => g.Count())
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
                    .Take(Most)
                    .Select(g => new WipType(g.Key, g.Count())),
            ]
        );
    }
}

/// <summary>A status with work in it.</summary>
public sealed record WipStatus(long StatusId, string Status, StatusCategory Category, bool Waiting, int Issues)
{
    internal static WipStatus Of(DataSnapshot snapshot, int status, int issue, int issues)
    {
        var place = snapshot.Workflow[snapshot.Issues.Project(issue), status];
        return new WipStatus(snapshot.Statuses[status].Id, snapshot.Statuses[status].Name, place.Category, place.Waiting, issues);
    }
}

/// <summary>Issues of one type.</summary>
public sealed record WipType(string Type, int Issues);
