using KpiService.Cli.Output;
using KpiService.Features.Data;

namespace KpiService.Cli.Verbs;

internal static class StatsVerb
{
    public static Verb Verb { get; } =
        new(
            "stats",
            "Shows what is stored: issues, sprints, boards, changelog entries, projects, the last sync and the size of the database.",
            "stats",
            "stats --json"
        )
        {
            Options = [CommonOptions.Json],
            Run = RunAsync,
        };

    private static async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        await using var services = await call.OpenAsync(ct);
        var stats = await services.Get<StatsReader>().ReadAsync(ct);
        await call.Terminal.Out.WriteLineAsync(call.Json ? Text.Json(stats) : Describe(stats));
        return ExitCode.Done;
    }

    private static string Describe(Stats stats)
    {
        var facts = new TextTable("", "");
        facts.Add("Issues", Text.Number(stats.Issues));
        facts.Add("Sprints", Text.Number(stats.Sprints));
        facts.Add("Boards", Text.Number(stats.Boards));
        facts.Add("Changelog entries", Text.Number(stats.ChangelogEntries));
        var projects = new TextTable("Project", "Name", "Issues", "Last updated");
        foreach (var project in stats.Projects)
            projects.Add(project.Key, project.Name, Text.Number(project.Issues), Text.Time(project.LastUpdated));
        var last = stats.LastSync is null
            ? "Not synced yet."
            : $"Last sync: {Text.Time(stats.LastSync.FinishedAt)}. {SyncSummary.Of(stats.LastSync)}";
        return $"{facts.ToString().TrimStart('\n')}\n{projects}\n{last}\nDatabase: {stats.Database.Path}, "
            + $"{Text.Bytes(stats.Database.SizeBytes)}, schema {stats.Database.SchemaVersion}";
    }
}
