using KpiService.Configuration;

namespace KpiService.Snapshot;

/// <summary>Which resolutions mean that nothing was delivered.</summary>
internal static class Delivery
{
    /// <summary>A test for issues by their current resolution.</summary>
    public static Func<int, bool> NotDelivered(DataSnapshot snapshot, WorkflowOptions options)
    {
        var hits = Hits(snapshot, options);
        var resolutions = snapshot.Issues.Resolutions;
        return issue => resolutions.First(issue) is >= 0 and var r && hits[r];
    }

    /// <summary>Per resolution that occurs.</summary>
    public static bool[] Hits(DataSnapshot snapshot, WorkflowOptions options) =>
        [.. snapshot.Issues.Resolutions.Names.Select(new NotDelivered(options).Includes)];
}
