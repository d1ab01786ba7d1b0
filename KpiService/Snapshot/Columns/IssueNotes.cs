using KpiService.Storage;
using MemoryPack;

namespace KpiService.Snapshot.Columns;

/// <summary>What the sync noted of issues, by ordinal.</summary>
[MemoryPackable]
public sealed partial class IssueNotes
{
    /// <summary>Why a history could not be read in the last run.</summary>
    public IReadOnlyDictionary<int, string> ChangelogErrors { get; init; } = new Dictionary<int, string>();

    /// <summary>Histories that don't lead to the present.</summary>
    public IReadOnlySet<int> Disagreed { get; init; } = new HashSet<int>();

    /// <summary>Since when Jira's searches leave an issue out that can be read directly.</summary>
    public IReadOnlyDictionary<int, long> OutOfSearch { get; init; } = new Dictionary<int, long>();

    /// <summary>When an issue was archived.</summary>
    public IReadOnlyDictionary<int, long> Archived { get; init; } = new Dictionary<int, long>();

    internal static IssueNotes Of(List<IssueRecord> inputs)
    {
        var all = inputs.Select((input, issue) => (Input: input, Issue: issue)).ToList();
        return new IssueNotes
        {
            ChangelogErrors = all.Where(i => i.Input.ChangelogError is not null)
                .ToDictionary(i => i.Issue, i => i.Input.ChangelogError ?? ""),
            Disagreed = all.Where(i => i.Input.ChangelogDisagreed).Select(i => i.Issue).ToHashSet(),
            OutOfSearch = all.Where(i => i.Input.OutOfSearchSince is not null)
                .ToDictionary(i => i.Issue, i => i.Input.OutOfSearchSince?.Milliseconds ?? 0),
            Archived = all.Where(i => i.Input.ArchivedAt is not null)
                .ToDictionary(i => i.Issue, i => i.Input.ArchivedAt?.Milliseconds ?? 0),
        };
    }
}
