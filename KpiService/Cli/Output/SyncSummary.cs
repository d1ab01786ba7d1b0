using KpiService.Domain;

namespace KpiService.Cli.Output;

/// <summary>How a sync ended, for people: one line for what several projects have in common.</summary>
internal static class SyncSummary
{
    public static string Of(SyncRun run)
    {
        var lines = new List<string>
        {
            $"Sync {run.Id} ({run.Mode.ToString().ToLowerInvariant()}) {run.Status.ToString().ToLowerInvariant()}{Duration(run)}: "
                + $"{Text.Number(run.IssuesFetched)} issues fetched, {Text.Number(run.IssuesWritten)} written, "
                + $"{Text.Number(run.IssuesDeleted)} deleted, "
                + $"{Text.Number(run.ChangelogEntries)} changelog entries, {Text.Number(run.SprintsWritten)} sprints, "
                + $"{Text.Number(run.Requests)} requests",
        };
        var errors = run.Projects.Where(p => p.Error is not null).ToLookup(p => p.Error ?? "", Name);
        lines.AddRange(run.Notes.Where(n => !errors.Any(e => n.Contains(e.Key, StringComparison.Ordinal))).Select(n => $"Note: {n}"));
        lines.AddRange(
            run.Projects.Where(p => p.Note is not null).ToLookup(p => p.Note ?? "", Name).Select(n => $"{string.Join(", ", n)}: {n.Key}")
        );
        lines.AddRange(errors.Select(e => $"{string.Join(", ", e)} failed: {e.Key}"));
        if (run.Error is { } error && !errors.Contains(error))
            lines.Add(error);
        return string.Join('\n', lines);
    }

    /// <summary>A project that no Jira was found for has no instance.</summary>
    private static string Name(SyncProjectResult project) =>
        project.Instance.Length == 0 ? project.Key : $"{project.Instance}:{project.Key}";

    public static int ExitCodeOf(SyncRun run) =>
        run.Status switch
        {
            SyncStatus.Succeeded => ExitCode.Done,
            SyncStatus.Partial => ExitCode.Partial,
            _ => ExitCode.Failed,
        };

    private static string Duration(SyncRun run) => run.FinishedAt is { } end ? $" in {Text.Decimal((end - run.StartedAt) / 1000.0)} s" : "";
}
