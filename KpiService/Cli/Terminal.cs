namespace KpiService.Cli;

/// <summary>Where a verb writes: data to one stream, log and progress to the other.</summary>
/// <param name="IsInteractive">True: <paramref name="Error"/> is a terminal that can redraw a line.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error, bool IsInteractive)
{
    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess() => new(Console.Out, Console.Error, !Console.IsErrorRedirected);
}
