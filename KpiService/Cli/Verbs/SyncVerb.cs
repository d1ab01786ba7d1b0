using System.CommandLine;
using KpiService.Configuration;
using KpiService.Domain;

namespace KpiService.Cli.Verbs;

internal static class SyncVerb
{
    private static readonly Option<bool> Full = new("--full") { Description = "Fetch everything of the lookback, not only what changed." };

    private static readonly Option<int?> Days = CommonOptions.Number(
        "--days",
        "Lookback of a full sync in days (default: sync.lookback_days).",
        1,
        36_500
    );

    private static readonly Option<bool> NoChangelog = new("--no-changelog")
    {
        Description = "Leave histories out: faster, but without cycle time, spillover and reopening.",
    };

    private static readonly Option<bool> WithChangelog = new("--with-changelog") { Description = "Fetch histories; the default." };

    private static readonly Option<bool> Stats = new("--stats")
    {
        Description = "Show what is stored and sync nothing, as the stats verb does.",
    };

    public static Verb Verb { get; } =
        new(
            "sync",
            "Brings the database up to date with Jira: what changed since the last sync, everything with --full. Exit code 3: some "
                + "projects failed.",
            "sync",
            "sync --full --days 400",
            "sync --projects CORE,WEB"
        )
        {
            Options = [Full, Days, CommonOptions.Projects, NoChangelog, WithChangelog, Stats, CommonOptions.Json],
            Run = RunAsync,
        };

    private static async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        if (call.Value(Stats))
            return await StatsVerb.Verb.Run(call, ct);
        JiraRequired.Check(call.Configuration);
        // A run that fails is news on everybody's dashboard; a slip of the pen is not.
        if (ConfiguredProjects.Of(call.Options).Unknown(call.Projects) is { } unknown)
            throw new UsageException($"--projects: {unknown}");
        await using var services = await call.OpenAsync(ct);
        return await ForegroundSync.RunAsync(services, Request(call), call, ct);
    }

    private static SyncRequest Request(VerbCall call) =>
        new(
            call.Value(Full) ? SyncMode.Full : SyncMode.Incremental,
            SyncTrigger.Cli,
            call.Value(Days),
            call.Projects,
            !call.Value(NoChangelog) && (call.Value(WithChangelog) || call.Options.Sync.WithChangelog)
        );
}
