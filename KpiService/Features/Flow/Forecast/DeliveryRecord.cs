namespace KpiService.Features.Flow.Forecast;

/// <summary>An issue delivered on a day (by number), which held for every instant in [KnownFrom, KnownUntil).</summary>
internal readonly record struct DeliveredOn(int Day, long KnownFrom, long KnownUntil);

/// <summary>
/// What was delivered on which day and from when to when that was known: what forecasts draw from and are judged by. Days are numbers.
/// </summary>
/// <param name="deliveries">By day.</param>
/// <param name="began">Day of the first issue created; null: there is none.</param>
/// <param name="knownFrom">First whole day of the stored history.</param>
/// <param name="startOf">First instant of a day.</param>
internal sealed class DeliveryRecord(DeliveredOn[] deliveries, int? began, int knownFrom, Func<int, long> startOf, ForecastRules rules)
{
    public ForecastRules Rules => rules;

    /// <summary>The days that a forecast of the future from a day on draws from.</summary>
    public DrawnDays Before(int day) => Before(day, startOf(day));

    /// <param name="knownAt">Instant at which it is asked.</param>
    public DrawnDays Before(int day, long knownAt)
    {
        var whole = Math.Max(0, day - rules.HistoryDays);
        // What was created before the stored history need not be the first: earlier issues may be missing.
        var young = began is { } first && first >= knownFrom && first > whole ? first : whole;
        var from = Math.Min(day, young);
        var known = Math.Min(day, Math.Max(from, knownFrom));
        return new DrawnDays(known, Counts(known, day, knownAt))
        {
            Wanted = from,
            Young = from > whole,
            BeforeHistory = known > from && day - known < ForecastRules.LeastKnownDays,
        };
    }

    /// <summary>Delivered in so many days from one on, as known at their end.</summary>
    public int Delivered(int first, int days) => Counts(first, first + days, startOf(first + days) - 1).Sum();

    /// <summary>
    /// On which day from one on (1 is the first) so many were delivered, as known at its end; null: in none of so many days.
    /// </summary>
    public int? DayOf(int first, int items, int days)
    {
        // A delivery counts from the end of the first day at which it was known to that before which it no longer was.
        var change = new int[days + 1];
        foreach (ref readonly var d in Between(first, first + days))
        {
            var (from, until) = (DayKnown(d.KnownFrom, first, days), DayKnown(d.KnownUntil, first, days));
            if (from >= until)
                continue;
            change[from]++;
            change[until]--;
        }

        var done = 0;
        for (var k = 0; k < days; k++)
        {
            done += change[k];
            if (done >= items)
                return k + 1;
        }

        return null;
    }

    /// <summary>The day (from 0) by whose end an instant had come; <paramref name="days"/>: none of them.</summary>
    private int DayKnown(long at, int first, int days)
    {
        var (lo, hi) = (0, days);
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (startOf(first + mid + 1) <= at)
                lo = mid + 1;
            else
                hi = mid;
        }

        return lo;
    }

    private int[] Counts(int from, int to, long knownAt)
    {
        var counts = new int[to - from];
        foreach (ref readonly var d in Between(from, to))
        {
            if (d.KnownFrom <= knownAt && knownAt < d.KnownUntil)
                counts[d.Day - from]++;
        }

        return counts;
    }

    private ReadOnlySpan<DeliveredOn> Between(int from, int to)
    {
        var start = FirstFrom(from);
        return deliveries.AsSpan(start, FirstFrom(to) - start);
    }

    private int FirstFrom(int day)
    {
        var (lo, hi) = (0, deliveries.Length);
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (deliveries[mid].Day < day)
                lo = mid + 1;
            else
                hi = mid;
        }

        return lo;
    }
}

/// <summary>The days that a forecast draws from.</summary>
/// <param name="From">Number of the first.</param>
/// <param name="Counts">Delivered on each.</param>
internal sealed record DrawnDays(int From, int[] Counts)
{
    /// <summary>Where they would begin if the stored history did.</summary>
    public required int Wanted { get; init; }

    /// <summary>The first issue was created when they begin.</summary>
    public required bool Young { get; init; }

    /// <summary>Too few of them lie in the stored history.</summary>
    public required bool BeforeHistory { get; init; }

    public int Completions { get; } = Counts.Sum();

    /// <summary>Enough to draw from.</summary>
    public bool Suffices => !BeforeHistory && Counts.Length >= ForecastRules.LeastDays && Completions >= ForecastRules.LeastCompletions;
}
