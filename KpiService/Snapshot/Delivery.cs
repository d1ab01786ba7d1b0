using KpiService.Configuration;

namespace KpiService.Snapshot;

/// <summary>Which resolutions mean that nothing was delivered.</summary>
internal static class Delivery
{
    private static readonly string[] Default = ["Won't Do", "Won't Fix", "Duplicate", "Cannot Reproduce", "Declined"];

    /// <summary>A test for issues by their current resolution.</summary>
    public static Func<int, bool> NotDelivered(DataSnapshot snapshot, WorkflowOptions options)
    {
        var hits = Hits(snapshot, options);
        return issue => snapshot.Issues.Resolutions[issue] is >= 0 and var r && hits[r];
    }

    /// <summary>Per resolution that occurs.</summary>
    public static bool[] Hits(DataSnapshot snapshot, WorkflowOptions options)
    {
        var names = (options.NotDelivered.Count > 0 ? options.NotDelivered : Default).Select(Plain).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. snapshot.Issues.ResolutionNames.Select(r => names.Contains(Plain(r)))];
    }

    /// <summary>Jira writes some apostrophes curled.</summary>
    private static string Plain(string name) => name.Trim().Replace('’', '\'');
}
