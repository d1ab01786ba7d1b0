using System.Runtime.CompilerServices;
using KpiService.Domain.Time;
using KpiService.Snapshot;

namespace KpiService.Features.Pages;

/// <summary>How much is stored. Issues are those that are still in Jira, boards those that it lists.</summary>
internal sealed record DataCounts(long Issues, long Sprints, long Boards, long ChangelogEntries, long Projects)
{
    private static readonly ConditionalWeakTable<DataSnapshot, DataCounts> Known = [];

    public static DataCounts Of(DataSnapshot data) => Known.GetValue(data, Count);

    private static DataCounts Count(DataSnapshot data) =>
        new(
            Enumerable.Range(0, data.Issues.Count).LongCount(i => data.Issues.DeletedAt(i) == Instant.MaxValue),
            data.Sprints.Count,
            data.Boards.Count(b => b.Listed),
            data.ChangeItems,
            data.Projects.Count
        );
}
