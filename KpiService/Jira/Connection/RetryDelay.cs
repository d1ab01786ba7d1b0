using System.Net.Http.Headers;

namespace KpiService.Jira.Connection;

/// <summary>How long to wait before the next try. Pure.</summary>
internal static class RetryDelay
{
    /// <summary>A request that would last longer than this, waits and tries together, is given up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>The same for what the rest can do without.</summary>
    public static readonly TimeSpan OptionalPatience = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(30);

    /// <summary>What the server asks for, else exponential from 1 s; null: give up.</summary>
    /// <param name="retry">1 for the first repetition.</param>
    /// <param name="elapsed">Since the request was first sent.</param>
    /// <param name="now">The server's clock where it is known.</param>
    /// <param name="random">In [0, 1).</param>
    /// <param name="patience">Waits and tries together.</param>
    public static TimeSpan? Next(
        int retry,
        TimeSpan elapsed,
        RetryConditionHeaderValue? retryAfter,
        DateTimeOffset now,
        double random,
        TimeSpan patience
    )
    {
        var delay =
            Asked(retryAfter, now) is { } asked && asked > TimeSpan.Zero
                ? asked * (1 + 0.1 * random)
                : Backoff(retry) * (0.7 + 0.6 * random);
        return elapsed + delay <= patience ? delay : null;
    }

    private static TimeSpan? Asked(RetryConditionHeaderValue? retryAfter, DateTimeOffset now) =>
        retryAfter?.Delta ?? retryAfter?.Date - now;

    private static TimeSpan Backoff(int retry) => TimeSpan.FromSeconds(Math.Min(LongestBackoff.TotalSeconds, Math.Pow(2, retry - 1)));
}
