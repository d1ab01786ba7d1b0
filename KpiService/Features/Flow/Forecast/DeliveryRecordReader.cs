using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Flow.Forecast;

/// <summary>Reads what forecasts need of a selection.</summary>
internal static class DeliveryRecordReader
{
    // Nothing older is drawn from or judged: the longest question from the oldest week start, and what that draws from.
    private const int Reach = ForecastQuestion.MostDays + (8 * PastForecasts.Starts) + 182;

    public static DeliveryRecord Read(MetricContext q, HistoryHorizon horizon)
    {
        var dropped = Delivery.NotDelivered(q.Snapshot, q.Options.Workflow);
        var today = ReportingCalendar.DayOf(q.AsOf, q.Zone).DayNumber;
        var oldest = Math.Max(0, today - Reach);
        var days = Enumerable.Range(oldest, today - oldest + 2).Select(day => Begin(day, q.Zone)).ToArray();
        var deliveries = new List<DeliveredOn>();
        var day = 0;
        foreach (var fact in q.Snapshot.Flow.DoneFacts.Between(days[0], days[^1] - 1))
        {
            while (fact.At >= days[day + 1])
                day++;
            if (!q.Selection.Contains(fact.Issue) || dropped(fact.Issue))
                continue;
            var until = Math.Min(fact.KnownUntil, q.Snapshot.Issues.DeletedTimes[fact.Issue]);
            deliveries.Add(new DeliveredOn(oldest + day, fact.KnownFrom, until));
        }

        return new DeliveryRecord(
            [.. deliveries],
            DeliveryCaveats.FirstDay(q)?.DayNumber,
            WholeFrom(horizon.From),
            StartOf,
            ForecastRules.Chosen
        );

        long StartOf(int number) => number - oldest is var k && k >= 0 && k < days.Length ? days[k] : Begin(number, q.Zone);

        int WholeFrom(Instant from)
        {
            if (from == Instant.MinValue)
                return int.MinValue;
            if (from == Instant.MaxValue)
                return int.MaxValue;
            var first = ReportingCalendar.DayOf(from, q.Zone).DayNumber;
            return StartOf(first) >= from.Milliseconds ? first : first + 1;
        }
    }

    private static long Begin(int number, TimeZoneInfo zone) =>
        ReportingCalendar.StartOf(DateOnly.FromDayNumber(number), zone).Milliseconds;
}
