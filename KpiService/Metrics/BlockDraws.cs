namespace KpiService.Metrics;

/// <summary>
/// How a future is put together of past days: in blocks, as weeks differ more than their days let guess; and for some time from one
/// stretch of the past, as a team that is slow this week is more often than not slow in the next.
/// </summary>
/// <param name="BlockDays">Consecutive days that are drawn together: whole weeks.</param>
/// <param name="Stretch">Neighbouring blocks that a trial draws from for some time.</param>
/// <param name="Held">Blocks drawn before another stretch is.</param>
public sealed record BlockDraws(int BlockDays = 7, int Stretch = 4, int Held = 26)
{
    /// <summary>As measured to do best (docs/forecast.md).</summary>
    public static BlockDraws Chosen { get; } = new();
}
