using KpiService.Cli.Output;
using KpiService.Domain;
using KpiService.Sync;
using KpiService.Sync.Runs;

namespace KpiService.Cli;

/// <summary>One sync in the foreground, with progress; what is committed stays when it is stopped.</summary>
internal static class ForegroundSync
{
    public static async Task<int> RunAsync(ToolServices services, SyncRequest request, VerbCall call, CancellationToken ct)
    {
        var printer = new SyncProgressPrinter(call.Terminal);
        using var ended = new CancellationTokenSource();
        using var listener = services.Get<SyncEvents>().Listen();
        var progress = FollowAsync(listener, printer, ended.Token);
        SyncRun run;
        try
        {
            run = await services.Get<SyncRunner>().RunAsync(request, ct);
        }
        finally
        {
            await ended.CancelAsync();
            await progress;
            printer.End();
        }

        await call.Terminal.Out.WriteLineAsync(call.Json ? Text.Json(run) : SyncSummary.Of(run));
        return SyncSummary.ExitCodeOf(run);
    }

    private static async Task FollowAsync(SyncListener listener, SyncProgressPrinter printer, CancellationToken ended)
    {
        try
        {
            await foreach (var e in listener.ReadAllAsync(ended))
            {
                if (e.Run is { FinishedAt: null } run)
                    printer.Show(run);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The end of the run ends the listening.
        }
    }
}
