using KpiService.Domain.Time;

namespace KpiService.Jira.Connection;

/// <summary>What a client has cost so far and whether Jira makes it wait. Safe to read from any thread.</summary>
public sealed class JiraUsage
{
    private long requests;
    private long throttledMilliseconds;
    private long throttledUntil;

    /// <summary>Requests sent, tries included.</summary>
    public long Requests => Interlocked.Read(ref requests);

    /// <summary>Seconds spent waiting between tries.</summary>
    public double ThrottledSeconds => Interlocked.Read(ref throttledMilliseconds) / 1000.0;

    /// <summary>While a request waits: until when; else null.</summary>
    public Instant? ThrottledUntil => Interlocked.Read(ref throttledUntil) is var until and not 0 ? new Instant(until) : null;

    /// <summary>The rate-limit headers of the latest answer, by name.</summary>
    public IReadOnlyDictionary<string, string> RateLimit { get; private set; } = new Dictionary<string, string>();

    /// <summary>
    /// Jira's clock minus ours, milliseconds, by the latest <c>Date</c> header (to the second); null before the first answer.
    /// </summary>
    public long? ClockDifference { get; private set; }

    /// <summary>Raised when a wait begins or ends.</summary>
    public event EventHandler? Changed;

    internal void CountRequest() => Interlocked.Increment(ref requests);

    internal void Answered(IReadOnlyDictionary<string, string> rateLimit, long? clockDifference)
    {
        RateLimit = rateLimit;
        ClockDifference = clockDifference ?? ClockDifference;
    }

    internal void BeginWait(Instant until)
    {
        Interlocked.Exchange(ref throttledUntil, until.Milliseconds);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    internal void EndWait(TimeSpan waited)
    {
        Interlocked.Exchange(ref throttledUntil, 0);
        Interlocked.Add(ref throttledMilliseconds, (long)waited.TotalMilliseconds);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
