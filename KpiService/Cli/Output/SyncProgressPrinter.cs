using KpiService.Domain;

namespace KpiService.Cli.Output;

/// <summary>Shows how a sync gets on: a bar that is redrawn on a terminal, a line per phase and tenth elsewhere.</summary>
internal sealed class SyncProgressPrinter(Terminal terminal)
{
    private const int BarWidth = 30;
    private string _last = "";

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
        if (terminal.IsInteractive && _last.Length > 0)
            terminal.Error.Write("\r\u001b[K");
    }

    internal static string Describe(SyncRun run)
    {
        var waiting = run.ThrottledUntil is { } until ? $", Jira asks to wait until {Text.Time(until)}" : "";
        return run.Progress is not { } progress
            ? run.Phase + waiting
            : $"{run.Phase}: {Text.Number(progress.Done)}{(progress.Total is { } total ? $" of {Text.Number(total)}" : "")} {progress.Unit} {progress.Text}".TrimEnd() + waiting;
    }

    private void Redraw(SyncRun run)
    {
        _last = Share(run.Progress) is { } share ? $"[{new string('#', (int)(share * BarWidth)).PadRight(BarWidth, '.')}] {Describe(run)}" : Describe(run);
        terminal.Error.Write($"\r\u001b[K{_last}");
    }

    private void WriteOnce(string mark, string line)
    {
        if (mark == _last)
            return;
        _last = mark;
        terminal.Error.WriteLine(line);
    }

    private static double? Share(SyncProgress? progress) => progress is { Total: > 0 } p ? Math.Min(1, (double)p.Done / p.Total.Value) : null;

    private static int? Tenth(SyncProgress? progress) => Share(progress) is { } share ? (int)(share * 10) : null;
}
