using KpiService.Domain.Time;
using KpiService.Metrics;
using KpiService.Questions;
using KpiService.Web.Binding;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Flow.Forecast;

/// <summary>The forecast over HTTP.</summary>
public static class ForecastEndpoints
{
    private const int MostItems = 10_000;

    private const string Example = """
        {"generatedAt": "2026-03-31T12:00:00.000Z", "asOf": "2026-03-31T12:00:00.000Z", "dataVersion": "42-9f3c01aa", "filter": {"projects": ["CORE"]},
        "items": 30, "by": "2026-04-14", "seed": 1, "trials": 10000, "first": "2026-04-01",
        "sample": {"from": "2025-09-30", "to": "2026-03-30", "days": 182, "completions": 124, "completionsPerWeek": 4.77, "arrivalsPerWeek": 5.02},
        "when": [{"percent": 50, "date": "2026-05-14", "days": 44, "asDrawn": "2026-05-13"}, {"percent": 85, "date": "2026-05-27", "days": 57, "asDrawn": "2026-05-22"}],
        "howMany": [{"percent": 50, "items": 9, "asDrawn": 9}, {"percent": 85, "items": 5, "asDrawn": 6}], "reason": null,
        "backTest": {"starts": 52, "days": 14, "items": null, "tested": 50, "refused": 2, "beforeHistory": 0,
        "hitRates": [{"percent": 85, "hits": 43, "of": 50, "rate": 86.0}],
        "points": [{"start": "2026-03-16", "p50": 10, "p85": 6, "p95": 4, "actual": 9}], "reason": null, "meanError": -0.4,
        "asDrawn": {"hitRates": [{"percent": 85, "hits": 38, "of": 50, "rate": 76.0}],
        "points": [{"start": "2026-03-16", "p50": 10, "p85": 7, "p95": 5, "actual": 9}], "meanError": -0.6}},
        "correction": [{"asked": 50, "drawn": 51.2}, {"asked": 85, "drawn": 91.5}], "correctionReason": null,
        "recordOfWhen": {"backTest": {"starts": 52, "days": null, "items": 30, "tested": 52, "refused": 0, "beforeHistory": 0}, "correction": [{"asked": 85, "drawn": 90.1}], "correctionReason": null},
        "caveats": [{"code": "noWorkAdded", "text": "Assumes that the team goes on as in the sample and that no work is added."}]}
        """;

    /// <summary>What may be asked beside the filter.</summary>
    public static IReadOnlyList<ParameterDoc> Parameters { get; } =
    [
        .. FilterParameters.Scope,
        FilterParameters.Time.Single(p => p.Name == "asOf"),
        new("items", $"When will so many be done? 1 to {MostItems}.", "30", "integer"),
        new("by", "How many will be done by this day, included? At most five years on.", "2026-12-31"),
        new(
            "seed",
            $"Of the random draws; {ForecastRequest.DefaultSeed} unless given. The same seed and data give the same answer.",
            "1",
            "integer"
        ),
    ];

    public static void MapForecast(this IEndpointRouteBuilder api) =>
        api.MapGet("/forecast", Read)
            .WithTags("Flow")
            .Takes(Parameters)
            .WithExample(Example)
            .WithSummary("When will N items be done, how many by a day")
            .WithDescription(
                $"Monte Carlo on the selection's daily throughput: {MonteCarlo.Trials} trials, each put together of blocks of "
                    + $"{BlockDraws.Chosen.BlockDays} consecutive days "
                    + $"of the last {ForecastRules.Chosen.HistoryDays} whole days up to yesterday, from the first issue's on. Refused "
                    + $"with a reason under {ForecastRules.LeastDays} days or "
                    + $"{ForecastRules.LeastCompletions} completions. The same forecast is made of each past week start with what was "
                    + $"known then; with {Calibration.Least} of them over, "
                    + "another percentile of the trials is taken, so that what is said holds as often as it says (correction). backTest "
                    + "tells how what was said held, asDrawn how it would have without."
            );

    /// <summary>Reads what is asked beside the filter; one of items and by must be.</summary>
    public static ForecastRequest ReadRequest(QueryReader query)
    {
        var asked = ReadOptional(query);
        if (asked is { Items: null, By: null })
            query.Fail("Ask either items=30 (when will so many be done?) or by=2026-12-31 (how many by then?), or both.");
        return asked;
    }

    /// <summary>Reads the same where neither must be given.</summary>
    public static ForecastRequest ReadOptional(QueryReader query) =>
        new(query.Number("items", 1, MostItems), query.Date("by"), query.Number("seed", 0, int.MaxValue) ?? ForecastRequest.DefaultSeed);

    /// <exception cref="BadHttpRequestException">The day asked for has begun or lies too far on; answered as 400.</exception>
    public static ForecastReport Forecast(this ForecastCalculator calculator, Query query, ForecastRequest asked)
    {
        var today = ReportingCalendar.DayOf(query.AsOf, query.Zone);
        if (asked.By is { } by && (by <= today || by > today.AddDays(ForecastQuestion.MostDays)))
            throw new BadHttpRequestException(
                $"Parameter 'by' has the value '{by:yyyy-MM-dd}'. Accepted: a day after {today:yyyy-MM-dd}, at most five years on."
            );
        return calculator.Compute(query, asked);
    }

    private static Task<Results<Ok<ForecastReport>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context,
        DataQueryReader reader,
        ForecastCalculator calculator
    ) => reader.AnswerAsync(context, ReadRequest, (query, asked) => ValueTask.FromResult(calculator.Forecast(query, asked)));
}
