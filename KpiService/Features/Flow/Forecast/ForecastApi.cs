using KpiService.Domain.Time;
using KpiService.Features.Pages;
using KpiService.Metrics;
using KpiService.Questions;
using KpiService.Web;
using KpiService.Web.Binding;
using KpiService.Web.Csv;
using KpiService.Web.Documentation;

namespace KpiService.Features.Flow.Forecast;

/// <summary>The Forecast page.</summary>
internal sealed record ForecastPageAnswer : PageFrame
{
    public ForecastPageAnswer(PageFrame frame)
        : base(frame) { }

    public required ForecastReport Forecast { get; init; }
}

/// <summary>The forecast over HTTP: the answer, its page, and its back-test as CSV.</summary>
internal static class ForecastApi
{
    private const int DefaultItems = 20;
    private const int DefaultDays = 28;

    private static readonly string[] Columns =
    [
        "start",
        "days",
        "p50",
        "p85",
        "p95",
        "actual",
        "items",
        "drawnP50",
        "drawnP85",
        "drawnP95",
    ];

    public static void MapForecast(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/forecast",
                (BoundMoment bound, AskedForecast asked, ForecastCalculator forecasts) => forecasts.Forecast(bound.Query, asked.Needed())
            )
            .Cached()
            .WithTags("Flow")
            .WithStoredExample("forecast")
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
        api.MapGet("/forecast/page", Page)
            .Cached()
            .WithTags("Pages")
            .WithSummary("All that the Forecast page needs, in one answer")
            .WithDescription($"Both questions: {DefaultItems} items and {DefaultDays} days on unless given.");
        api.MapGet("/export/forecast.csv", Csv)
            .WithTags("Export")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithExample(string.Join(',', Columns))
            .WithSummary("The forecast's back-test as CSV")
            .WithDescription(
                "For each week start what was said of the days after it and what came, in issues; asked items alone, in how many days "
                    + "they were done. "
                    + "drawnP50 and the like: before the correction."
            );
    }

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

    private static ForecastPageAnswer Page(MomentPage page, AskedForecast asked, ForecastCalculator forecasts)
    {
        var query = page.Query;
        var by = asked.Request.By ?? ReportingCalendar.DayOf(query.AsOf, query.Zone).AddDays(DefaultDays);
        return new ForecastPageAnswer(page.Frame)
        {
            Forecast = forecasts.Forecast(query, asked.Request with { Items = asked.Request.Items ?? DefaultItems, By = by }),
        };
    }

    private static CsvFile<(BackTestPoint Said, BackTestPoint Drawn)> Csv(
        BoundMoment bound,
        AskedForecast asked,
        ByteOrderMark bom,
        ForecastCalculator forecasts
    )
    {
        var backTest = forecasts.Forecast(bound.Query, asked.Needed()).BackTest;
        return new CsvFile<(BackTestPoint Said, BackTestPoint Drawn)>(
            "forecast.csv",
            Columns,
            backTest.Points.Zip(backTest.AsDrawn.Points).ToAsyncEnumerable(),
            (csv, p) =>
                csv.Text($"{p.Said.Start:yyyy-MM-dd}")
                    .Number(backTest.Days)
                    .Number(p.Said.P50)
                    .Number(p.Said.P85)
                    .Number(p.Said.P95)
                    .Number(p.Said.Actual)
                    .Number(backTest.Items)
                    .Number(p.Drawn.P50)
                    .Number(p.Drawn.P85)
                    .Number(p.Drawn.P95),
            bom.Wanted
        );
    }
}
