using KpiService.Domain;

namespace KpiService.Sync.Runs;

/// <summary>The outcome of a run from those of its projects.</summary>
internal static class RunOutcome
{
    private const string Nothing =
        "No project is configured: name the keys in projects.project_keys (the verb discover lists those the account can see).";

    public static (SyncStatus Status, string? Error) Of(IReadOnlyList<SyncProjectResult> projects)
    {
        if (projects.Count == 0)
            return (SyncStatus.Failed, Nothing);
        var failed = projects.Count(p => p.Status == SyncStatus.Failed);
        if (failed == 0)
            return (SyncStatus.Succeeded, null);
        return failed < projects.Count
            ? (SyncStatus.Partial, null)
            : (SyncStatus.Failed, string.Join(' ', projects.Select(p => p.Error).Distinct()));
    }
}
