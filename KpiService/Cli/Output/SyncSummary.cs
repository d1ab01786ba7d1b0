using KpiService.Domain;

namespace KpiService.Cli.Output;

/// <summary>How a sync ended, for people.</summary>
internal static class SyncSummary
{
    public static string Of(SyncRun run)
    {
        var lines = new List<string>
        {
            $"Sync {run.Id} ({run.Mode.ToString().ToLowerInvariant()}) {run.Status.ToString().ToLowerInvariant()}{Duration(run)}: " +
            $"{Text.Number(run.IssuesFetched)} issues fetched, {Text.Number(run.IssuesWritten)} written, {Text.Number(run.IssuesDeleted)} deleted, " +
            $"{Text.Number(run.ChangelogEntries)} changelog entries, {Text.Number(run.SprintsWritten)} sprints, {Text.Number(run.Requests)} requests",
        };
        lines.AddRange(run.Notes.Select(n => $"Note: {n}"));
        lines.AddRange(run.Projects.Where(p => p.Note is not null).Select(p => $"{p.Instance}:{p.Key}: {p.Note}"));
        lines.AddRange(run.Projects.Where(p => p.Error is not null).Select(p => $"{p.Instance}:{p.Key} {p.Status.ToString().ToLowerInvariant()}: {p.Error}"));
        if (run.Error is not null)
            lines.Add(run.Error);
        return string.Join('\n', lines);
    }

    public static int ExitCodeOf(SyncRun run) => run.Status switch
    {
        SyncStatus.Succeeded => ExitCode.Done,
        SyncStatus.Partial => ExitCode.Partial,
        _ => ExitCode.Failed,
    };

    private static string Duration(SyncRun run) => run.FinishedAt is { } end ? $" in {Text.Decimal((end - run.StartedAt) / 1000.0)} s" : "";
}
