using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Snapshot;

namespace KpiService.Features.Pages;

/// <summary>What a reader of the numbers should know of the data behind them.</summary>
internal sealed record Notice(string Code, string Text)
{
    private const int Named = 5;

    public static IReadOnlyList<Notice> Of(DataSnapshot data, SyncState sync) =>
        [.. OfSync(sync.Last), .. OfProjects(data), .. OfStatuses(data), .. OfBoards(data)];

    /// <summary>Tokens that end soon or have ended.</summary>
    public static IEnumerable<Notice> Of(IEnumerable<TokenExpiry> tokens) =>
        tokens
            .Where(t => t.IsNear || t.IsOver)
            .Select(t => new Notice(t.IsOver ? "tokenExpired" : "tokenExpires", $"{t.Instance}: {t.Text} {TokenExpiry.Advice}"));

    private static IEnumerable<Notice> OfSync(SyncRun? last)
    {
        if (last?.Status == SyncStatus.Failed)
            yield return new Notice("syncFailed", $"The last sync failed: {last.Error}");
        foreach (var project in last?.Projects.Where(p => p.Error is not null) ?? [])
            yield return new Notice("projectFailed", $"{project.Key} could not be synced: {project.Error}");
    }

    private static IEnumerable<Notice> OfProjects(DataSnapshot data)
    {
        if (Names(data.Projects.Where(p => p.Horizon is null).Select(p => p.Key)) is { } unsynced)
            yield return new Notice("neverSynced", $"No full sync has completed for {unsynced}: run sync --full.");
        if (Names(data.Projects.Where(p => p.Horizon is not null && !p.WithChangelog).Select(p => p.Key)) is { } bare)
            yield return new Notice("withoutChangelog", $"Histories were left out for {bare}: run sync --full to fetch them.");
    }

    private static IEnumerable<Notice> OfStatuses(DataSnapshot data)
    {
        if (Names(data.UnmappedStatuses.Select(s => s.Name)) is { } statuses)
            yield return new Notice(
                "unmappedStatuses",
                $"Gone from Jira and counted as in progress: {statuses}. Map them under workflow in the configuration where that is wrong."
            );
    }

    private static IEnumerable<Notice> OfBoards(DataSnapshot data)
    {
        if (Names(data.Boards.Where(b => b.Listed && b.ConfigurationError is not null).Select(b => b.Name)) is { } boards)
            yield return new Notice(
                "boardsUnknown",
                $"Columns and estimates cannot be read for {boards}: done is the done category there, points are unknown."
            );
    }

    /// <summary>Null when there are none.</summary>
    private static string? Names(IEnumerable<string> names)
    {
        var all = names.Distinct().Order(StringComparer.OrdinalIgnoreCase).ToList();
        return all.Count == 0 ? null : string.Join(", ", all.Take(Named)) + (all.Count > Named ? $" and {all.Count - Named} more" : "");
    }
}
