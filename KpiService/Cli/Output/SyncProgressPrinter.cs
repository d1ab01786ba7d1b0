using KpiService.Domain;

namespace KpiService.Cli.Output;

/// <summary>Shows how a sync gets on: a bar that is redrawn on a terminal, a line per phase and tenth elsewhere.</summary>
internal sealed class SyncProgressPrinter(Terminal terminal)
{
    private const int BarWidth = 30;
    private string last = "";

    public void Show(SyncRun run)
    {
        if (terminal.IsInteractive)
            Redraw(run);
        else
            WriteOnce($"{run.Phase} {Tenth(run.Progress)} {run.ThrottledUntil}", Describe(run));
    }

    /// <summary>Leaves a clean line.</summary>
    public void End()
    {
        if (terminal.IsInteractive && last.Length > 0)
            terminal.Error.Write("\r\u001b[K");
    }

    internal static string Describe(SyncRun run)
    {
        var requests = run.Requests > 0 ? $", {Text.Number(run.Requests)} requests" : "";
        var waiting = run.ThrottledUntil is { } until ? $", waiting until {Text.Time(until)}" : "";
        return run.Progress is { } progress ? $"{run.Phase}: {Describe(progress)}{requests}{waiting}" : run.Phase + waiting;
    }

    /// <summary>What has a count shows it; what is only begun has its text.</summary>
    private static string Describe(SyncProgress progress)
    {
        string?[] parts = [Count(progress), Rate(progress), progress.Text];
        return string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    private static string? Count(SyncProgress progress) =>
        progress switch
        {
            { Total: { } total } => $"{Text.Number(progress.Done)} of {Text.Number(total)} {progress.Unit}",
            { Done: > 0 } => $"{Text.Number(progress.Done)} {progress.Unit}",
            _ => null,
        };

    private static string? Rate(SyncProgress progress) =>
        progress is { Unit: "issues", PerSecond: { } rate } ? $"{Text.Number((long)rate)} a second" : null;

    private void Redraw(SyncRun run)
    {
        last = Share(run.Progress) is { } share
            ? $"[{new string('#', (int)(share * BarWidth)).PadRight(BarWidth, '.')}] {Describe(run)}"
            : Describe(run);
        terminal.Error.Write($"\r\u001b[K{last}");
    }

    private void WriteOnce(string mark, string line)
    {
        if (mark == last)
            return;
        last = mark;
        terminal.Error.WriteLine(line);
    }

    private static double? Share(SyncProgress? progress) =>
        progress is { Total: > 0 } p ? Math.Min(1, (double)p.Done / p.Total.Value) : null;

    private static int? Tenth(SyncProgress? progress) => Share(progress) is { } share ? (int)(share * 10) : null;
}
