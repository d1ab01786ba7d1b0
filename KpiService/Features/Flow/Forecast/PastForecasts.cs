using System.Collections.Concurrent;
using KpiService.Metrics;

namespace KpiService.Features.Flow.Forecast;

/// <summary>A forecast of the future from a past day on, with what was known then.</summary>
/// <param name="Outcomes">Of its trials, in ascending order; null: it was refused.</param>
/// <param name="Over">First day on which it can be judged.</param>
/// <param name="Actual">What came until then; null: not enough did.</param>
/// <param name="Missed">The percentile up to which it did not hold.</param>
internal sealed record PastForecast(int Start, bool BeforeHistory, int[]? Outcomes, int Over, int? Actual, double Missed);

/// <summary>The same forecast from each past week start, each made once.</summary>
/// <param name="latest">The last day on which it is looked at: what could only be judged after it is left.</param>
internal sealed class PastForecasts(DeliveryRecord record, ForecastQuestion question, int seed, int latest)
{
    /// <summary>Week starts that are forecast.</summary>
    public const int Starts = 104;

    /// <summary>Of these, the last are rated.</summary>
    public const int Rated = 52;

    // How soon a "when" can be judged isn't known before it is drawn: a year more of week starts is tried.
    private const int Slow = 52;

    // A tenth of those of today's: they tell a percentile to a tenth of a percent.
    private const int Trials = MonteCarlo.Trials / 10;

    private readonly ConcurrentDictionary<int, PastForecast> made = new();

    /// <summary>The past as it is known on a day: what was over by then, oldest first.</summary>
    public PastRecord At(int today)
    {
        var (judged, tried) = question is HowManyQuestion howMany ? (howMany.Days, Starts) : (1, Starts + Slow);
        var last = WeekStart(today - judged);
        var starts = Enumerable.Range(0, tried).Select(k => last - (7 * (tried - 1 - k))).Where(day => day >= 0);
        var over = starts.AsParallel().AsOrdered().Select(s => made.GetOrAdd(s, Make)).Where(p => p.Over <= today).TakeLast(Starts);
        return PastRecord.Of(question, [.. over], record.Rules);
    }

    /// <summary>The Monday on or before a day.</summary>
    public static int WeekStart(int day) => day - (day % 7);

    private PastForecast Make(int start)
    {
        var sample = record.Before(start);
        if (!sample.Suffices)
            return new PastForecast(start, sample.BeforeHistory, null, start, null, 100);
        var trials = new MonteCarlo(sample.Counts, seed, record.Rules.Draws, Trials);
        var outcomes = question.Outcomes(trials, 0, Math.Max(1, latest - start));
        var judged = question.JudgedAfter(outcomes);
        if (start + judged > latest)
            return new PastForecast(start, false, outcomes, start + judged, null, 100);
        var actual = question.Actual(record, start, judged);
        return new PastForecast(start, false, outcomes, start + judged, actual, question.Missed(outcomes, actual));
    }
}
