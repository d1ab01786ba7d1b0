using KpiService.Kpis;
using KpiService.Metrics;
using KpiService.Snapshot;

namespace KpiService.Flow.Forecast;

/// <summary>Forecasts from the selection's own daily throughput.</summary>
public sealed class ForecastCalculator(FlowCalculator flow)
{
    /// <summary>Days simulated at the most.</summary>
    public const int MostDays = 5 * 365;

    private readonly BackTestMemory backTests = new();

    private static readonly int[] Percents = [50, 70, 85, 95];

    private static readonly KpiCaveat NoWorkAdded = new(
        "noWorkAdded", "Assumes that the team goes on as in the sample and that no work is added; sample.arrivalsPerWeek tells how much is created.");

    public ForecastReport Compute(DataQuery query, ForecastRequest asked)
    {
        var q = flow.Question(query.Request);
        var today = ReportingCalendar.DayOf(q.AsOf, q.Zone);
        var sample = DeliveryDays.Before(q, today);
        var begin = ReportingCalendar.StartOf(sample.From, q.Zone);
        var horizon = HistoryHorizon.Of(q.Selection, q.Now);
        var unknown = horizon.Reason(begin);
        var reason = unknown ?? TooFew(sample);
        // A day that has begun is not a whole one.
        var first = ReportingCalendar.StartOf(today, q.Zone) == q.AsOf ? today : today.AddDays(1);
        var trials = reason is null ? new MonteCarlo(sample.Days, asked.Seed) : null;
        return new ForecastReport(
            query.GeneratedAt, query.AsOf, query.DataVersion, query.Applied, asked.Items, asked.By, asked.Seed, MonteCarlo.Trials, first,
            Describe(q, sample, unknown is null),
            trials is null || asked.Items is not { } items ? null : When(trials, today, first, items),
            trials is null || asked.By is not { } by ? null : HowMany(trials, first, by),
            reason,
            backTests.Get(q, query.Applied, today, asked.Seed),
            [NoWorkAdded, .. FlowCaveats.Of(query.Request, sample.Completions, horizon, begin)]);
    }

    private static List<DoneBy> When(MonteCarlo trials, DateOnly today, DateOnly first, int items)
    {
        var days = trials.When(first.DayOfWeek, items, MostDays);
        return [.. Percents.Select(p => MonteCarlo.DoneBy(days, p) is var n && n <= MostDays
            ? new DoneBy(p, first.AddDays(n - 1), first.AddDays(n - 1).DayNumber - today.DayNumber)
            : new DoneBy(p, null, null))];
    }

    private static List<CountBy> HowMany(MonteCarlo trials, DateOnly first, DateOnly by)
    {
        var counts = trials.HowMany(first.DayOfWeek, by.DayNumber - first.DayNumber + 1);
        return [.. Percents.Select(p => new CountBy(p, MonteCarlo.Reached(counts, p)))];
    }

    private static string? TooFew(DeliveryDays sample) => sample.Completions >= DeliveryDays.Least
        ? null
        : $"{sample.Completions} issues were completed from {sample.From:yyyy-MM-dd} to {sample.To:yyyy-MM-dd}; a forecast needs {DeliveryDays.Least}";

    private static ForecastSample Describe(KpiQuestion q, DeliveryDays sample, bool known)
    {
        if (!known) return new ForecastSample(sample.From, sample.To, DeliveryDays.Length, null, null, null);
        const double weeks = DeliveryDays.Length / 7.0;
        var created = q.CreatedIn(ReportingCalendar.Days(sample.From, sample.To, q.Zone)).Count();
        return new ForecastSample(sample.From, sample.To, DeliveryDays.Length, sample.Completions, sample.Completions / weeks, created / weeks);
    }
}
