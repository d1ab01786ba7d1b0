using KpiService.Domain;
using KpiService.Kpis;
using KpiService.Metrics;

namespace KpiService.Flow.Forecast;

/// <summary>What a forecast draws from: the last 60 whole days up to yesterday.</summary>
internal sealed record DeliveryDays(DateOnly From, DateOnly To, IReadOnlyList<(DayOfWeek Day, int Count)> Days)
{
    public const int Length = 60;

    /// <summary>Fewer completions make no forecast.</summary>
    public const int Least = 10;

    public int Completions => Days.Sum(d => d.Count);

    /// <summary>The whole days before one, as known at the question's instant.</summary>
    public static DeliveryDays Before(KpiQuestion q, DateOnly first)
    {
        var from = first.AddDays(-Length);
        var days = Enumerable.Range(0, Length + 1).Select(k => ReportingCalendar.StartOf(from.AddDays(k), q.Zone).Milliseconds).ToArray();
        var counts = new int[Length];
        var window = new DateWindow(new Instant(days[0]), new Instant(days[^1] - 1));
        foreach (var fact in Deliveries.Of(q with { Window = window }).Delivered)
        {
            var k = Array.BinarySearch(days, fact.At);
            counts[k < 0 ? ~k - 1 : k]++;
        }

        return new DeliveryDays(from, first.AddDays(-1), [.. counts.Select((c, k) => (from.AddDays(k).DayOfWeek, c))]);
    }

    /// <summary>Issues delivered in so many days from one on, as known at their end.</summary>
    public static int Actual(KpiQuestion q, DateOnly first, int days) =>
        Deliveries.Of(q.In(ReportingCalendar.Days(first, first.AddDays(days - 1), q.Zone))).Delivered.Count;
}
