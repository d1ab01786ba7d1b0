using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Metrics;
using KpiService.Questions;

namespace KpiService.Features.Flow.Forecast;

/// <summary>What a forecast says of itself.</summary>
internal sealed class ForecastWords(DateOnly today, HistoryHorizon horizon, TimeZoneInfo zone)
{
    private static readonly Caveat NoWorkAdded = new(
        "noWorkAdded",
        "Assumes that the team goes on as in the sample and that no work is added; sample.arrivalsPerWeek tells how much is created."
    );

    /// <summary>Why there is no forecast; null where there is one.</summary>
    public Reason? Refusal(DrawnDays sample)
    {
        if (sample.Suffices)
            return null;
        var from = DateOnly.FromDayNumber(sample.From);
        if (sample.BeforeHistory && horizon.Reason(Begin(sample.Wanted)) is { } unknown)
            return unknown;
        return sample.Completions < ForecastRules.LeastCompletions
            ? new Reason(
                "tooFewCompletions",
                $"{sample.Completions} issues were completed from {from:yyyy-MM-dd} to {today.AddDays(-1):yyyy-MM-dd}; a forecast needs "
                    + $"{ForecastRules.LeastCompletions}"
            )
            : new Reason(
                "tooFewDays",
                $"the first issue was created on {from:yyyy-MM-dd}, {sample.Counts.Length} whole days ago; a forecast needs "
                    + $"{ForecastRules.LeastDays} days"
            );
    }

    /// <summary>The record with the way to more history, where that is what it lacks.</summary>
    public BackTest Complete(BackTest test) =>
        test.Reason is { } reason ? test with { Reason = reason + Remedy(test, PastRecord.LeastRated) } : test;

    /// <summary>Why it isn't corrected, or not by its own past; null where it is.</summary>
    /// <param name="own">The past of the question asked.</param>
    /// <param name="used">That which corrects it.</param>
    public string? Correction(PastRecord own, PastRecord used)
    {
        if (own.Calibration is not null)
            return null;
        var few = $"{own.Over} past forecasts of this question are over, {Calibration.Least} are needed";
        return used.Calibration is null
            ? $"not corrected: {few}{Remedy(used.BackTest, Calibration.Least)}"
            : $"corrected by how forecasts of two weeks did: {few}";
    }

    /// <summary>What a reader of a forecast must know.</summary>
    public IEnumerable<Caveat> Caveats(Query query, DrawnDays sample)
    {
        yield return NoWorkAdded;
        if (sample.Completions is >= ForecastRules.LeastCompletions and < ForecastRules.FewCompletions)
            yield return new Caveat("smallSample", $"Fewer than {ForecastRules.FewCompletions} completions: {sample.Completions}.");
        if (sample is { Young: true, BeforeHistory: false })
            yield return DeliveryCaveats.Young(DateOnly.FromDayNumber(sample.Wanted), "the forecast draws from the days since");
        foreach (var caveat in FlowCaveats.Of(query, sample.Completions, horizon, Begin(sample.Wanted)))
            yield return caveat;
    }

    /// <summary>How to get the history that so many past week starts need.</summary>
    private string Remedy(BackTest test, int starts)
    {
        if (test.BeforeHistory == 0)
            return "";
        var last = PastForecasts.WeekStart(today.DayNumber - (test.Days ?? 1));
        var begin = Begin(Math.Max(0, last - (7 * (starts - 1)) - ForecastRules.LeastKnownDays));
        return horizon.Reason(begin) is null ? "" : $"; {horizon.Begins} {horizon.Remedy(begin)}";
    }

    private Instant Begin(int day) => ReportingCalendar.StartOf(DateOnly.FromDayNumber(day), zone);
}
