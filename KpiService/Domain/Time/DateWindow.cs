namespace KpiService.Domain.Time;

/// <summary>A span of time, both ends included.</summary>
public readonly record struct DateWindow(Instant From, Instant To)
{
    public bool Contains(Instant instant) => instant >= From && instant <= To;

    public bool Contains(Instant? instant) => instant is { } i && Contains(i);
}
