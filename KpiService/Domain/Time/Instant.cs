using System.Globalization;

namespace KpiService.Domain.Time;

/// <summary>A point in time: milliseconds since 1970-01-01T00:00Z. All instants in the product are of this type.</summary>
public readonly record struct Instant(long Milliseconds) : IComparable<Instant>
{
    /// <summary>Milliseconds of a day of 24 hours.</summary>
    public const long Day = 86_400_000;

    /// <summary>Later than any instant that occurs.</summary>
    public static readonly Instant MaxValue = new(long.MaxValue);

    /// <summary>Earlier than any instant that occurs.</summary>
    public static readonly Instant MinValue = new(long.MinValue);

    public static Instant From(DateTimeOffset time) => new(time.ToUnixTimeMilliseconds());

    /// <summary>What lies beyond the years 1 to 9999 becomes their first or last instant: a calendar knows no other.</summary>
    public DateTimeOffset ToDateTimeOffset() =>
        DateTimeOffset.FromUnixTimeMilliseconds(
            Math.Clamp(Milliseconds, DateTimeOffset.MinValue.ToUnixTimeMilliseconds(), DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
        );

    public Instant AddDays(double days) => new(Milliseconds + (long)(days * Day));

    public Instant AddMilliseconds(long milliseconds) => new(Milliseconds + milliseconds);

    public int CompareTo(Instant other) => Milliseconds.CompareTo(other.Milliseconds);

    public static bool operator <(Instant a, Instant b) => a.Milliseconds < b.Milliseconds;

    public static bool operator >(Instant a, Instant b) => a.Milliseconds > b.Milliseconds;

    public static bool operator <=(Instant a, Instant b) => a.Milliseconds <= b.Milliseconds;

    public static bool operator >=(Instant a, Instant b) => a.Milliseconds >= b.Milliseconds;

    /// <summary>Milliseconds from <paramref name="b"/> to <paramref name="a"/>.</summary>
    public static long operator -(Instant a, Instant b) => a.Milliseconds - b.Milliseconds;

    /// <summary>ISO 8601 UTC with milliseconds and <c>Z</c>.</summary>
    public override string ToString() => ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
