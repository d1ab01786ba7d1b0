using KpiService.Features.Flow.Forecast;
using KpiService.Metrics;

namespace KpiService.Benchmarks.Forecast;

/// <summary>One forecast of the past: what was said with 50, 85 and 95 %, and whether it held.</summary>
/// <param name="Corrected">Its past sufficed for a correction.</param>
internal sealed record Promise(
    string Set,
    string Project,
    DateOnly Day,
    bool Corrected,
    bool[] Held,
    bool[] HeldAsDrawn,
    int[] Said,
    int[] AsDrawn
);

/// <summary>Asks the forecast itself on many past days, each time with what was known then, and looks at what came.</summary>
internal static class PromiseTrial
{
    private static readonly int[] Percents = [50, 85, 95];

    /// <param name="step">Days from one forecast to the next; no multiple of seven, so that each weekday has its turn.</param>
    public static IEnumerable<Promise> Of(ClosingDates dates, ForecastQuestion question, ForecastRules rules, int step)
    {
        var record = dates.Record(rules);
        var own = new PastForecasts(record, question, 1, dates.End);
        var twoWeeks = new PastForecasts(record, ForecastCalculator.TwoWeeks, 1, dates.End);
        for (var day = dates.Began; day < dates.End; day += step)
        {
            var sample = record.Before(day);
            if (!sample.Suffices)
                continue;
            var outcomes = question.Outcomes(new MonteCarlo(sample.Counts, 1, rules.Draws), 0);
            var judged = question.JudgedAfter(outcomes);
            if (day + judged > dates.End)
                continue;
            var came = question.Actual(record, day, judged);
            var correction = own.At(day).Calibration ?? twoWeeks.At(day).Calibration;
            var said = Array.ConvertAll(Percents, p => question.Said(outcomes, correction?.Ask(p) ?? p));
            var drawn = Array.ConvertAll(Percents, p => question.Said(outcomes, p));
            yield return new Promise(
                dates.Set,
                dates.Project,
                DateOnly.FromDayNumber(day),
                correction is not null,
                Array.ConvertAll(said, s => question.Held(s, came)),
                Array.ConvertAll(drawn, s => question.Held(s, came)),
                said,
                drawn
            );
        }
    }

    /// <summary>How often each of the three held, in percent.</summary>
    public static double[] Rates(IReadOnlyCollection<Promise> promises, Func<Promise, bool[]> held) =>
        [.. Percents.Select((_, k) => 100.0 * promises.Count(p => held(p)[k]) / promises.Count)];
}
