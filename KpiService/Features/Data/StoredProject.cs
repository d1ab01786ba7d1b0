using KpiService.Domain.Time;
using KpiService.Snapshot;

namespace KpiService.Features.Data;

/// <summary>A stored project.</summary>
/// <param name="Issues">Issues that are still in Jira.</param>
/// <param name="LastUpdated">Latest change of any of its issues; null when it has none.</param>
/// <param name="Horizon">Earliest instant from which every issue updated since is stored; null before a full sync has completed.</param>
/// <param name="Watermark">Jira's time up to which it is synced.</param>
internal sealed record StoredProject(
    string Key,
    string Name,
    string Instance,
    long Id,
    bool Archived,
    long Issues,
    Instant? LastUpdated,
    Instant? Horizon,
    Instant? Watermark,
    bool WithChangelog
)
{
    /// <summary>All projects, in the order of their keys.</summary>
    public static IReadOnlyList<StoredProject> Of(DataSnapshot data)
    {
        var counts = new long[data.Projects.Count];
        var latest = new Instant[data.Projects.Count];
        for (var issue = 0; issue < data.Issues.Count; issue++)
        {
            var project = data.Issues.Project(issue);
            if (data.Issues.DeletedAt(issue) != Instant.MaxValue)
                continue;
            counts[project]++;
            latest[project] = data.Issues.Updated(issue) > latest[project] ? data.Issues.Updated(issue) : latest[project];
        }
        return
        [
            .. data
                .Projects.OrderBy(p => p.Key, StringComparer.Ordinal)
                .ThenBy(p => p.Instance)
                .Select(p => Of(data, p, counts[p.Ordinal], latest[p.Ordinal])),
        ];
    }

    private static StoredProject Of(DataSnapshot data, ProjectInfo project, long issues, Instant latest) =>
        new(
            project.Key,
            project.Name,
            data.Instances[project.Instance].Name,
            project.Id,
            project.Archived,
            issues,
            issues > 0 ? latest : null,
            project.Horizon,
            project.Watermark,
            project.WithChangelog
        );
}
