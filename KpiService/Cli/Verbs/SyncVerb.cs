using System.CommandLine;
using KpiService.Domain;

namespace KpiService.Cli.Verbs;

internal static class SyncVerb
{
    private static readonly Option<bool> Full = new("--full") { Description = "Fetch everything of the lookback, not only what changed." };

    private static readonly Option<int?> Days = CommonOptions.Number("--days", "Lookback of a full sync in days (default: sync.lookback_days).", 1, 36_500);

    private static readonly Option<bool> NoChangelog = new("--no-changelog") { Description = "Leave histories out: faster, but without cycle time, spillover and reopening." };

    private static readonly Option<bool> WithChangelog = new("--with-changelog") { Description = "Fetch histories; the default." };

    public static Verb Verb { get; } = new(
        "sync",
        "Brings the database up to date with Jira: what changed since the last sync, everything with --full. Exit code 3: some projects failed.",
        "sync",
        "sync --full --days 400",
        "sync --projects CORE,WEB")
    {
        Options = [Full, Days, CommonOptions.Projects, NoChangelog, WithChangelog, CommonOptions.Json],
        Run = RunAsync,
    };

    private static async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        JiraRequired.Check(call.Configuration);
        await using var services = await call.OpenAsync(ct);
        return await ForegroundSync.RunAsync(services, Request(call), call, ct);
    }

    private static SyncRequest Request(VerbCall call) => new(
        call.Value(Full) ? SyncMode.Full : SyncMode.Incremental,
        SyncTrigger.Cli,
        call.Value(Days),
        call.Projects,
        !call.Value(NoChangelog) && (call.Value(WithChangelog) || call.Options.Sync.WithChangelog));
}
