using System.Runtime.CompilerServices;
using KpiService.Configuration;
using KpiService.Snapshot.Columns;

namespace KpiService.Snapshot;

/// <summary>Which resolutions mean that nothing was delivered.</summary>
internal static class Delivery
{
    private static readonly ConditionalWeakTable<IssueColumns, bool[]> Known = [];

    /// <summary>A test for issues by their current resolution.</summary>
    public static Func<int, bool> NotDelivered(DataSnapshot snapshot, WorkflowOptions options)
    {
        var (issues, hits) = (snapshot.Issues, Hits(snapshot, options));
        return issue => IsHit(issues, hits, issue);
    }

    /// <summary>Per resolution that occurs; told once per snapshot.</summary>
    public static bool[] Hits(DataSnapshot snapshot, WorkflowOptions options) =>
        Known.GetValue(snapshot.Issues, issues => [.. issues.Resolutions.Names.Select(new NotDelivered(options).Includes)]);

    /// <summary>Whether an issue's resolution is one of the hits.</summary>
    public static bool IsHit(IssueColumns issues, bool[] hits, int issue) => issues.Resolutions.First(issue) is >= 0 and var r && hits[r];
}
