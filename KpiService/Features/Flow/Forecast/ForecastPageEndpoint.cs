using KpiService.Domain.Time;
using KpiService.Features.Pages;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Flow.Forecast;

/// <summary>The Forecast page.</summary>
internal sealed record ForecastPageAnswer : PageFrame
{
    public ForecastPageAnswer(PageFrame frame)
        : base(frame) { }

    public required ForecastReport Forecast { get; init; }
}

internal static class ForecastPageEndpoint
{
    private const int DefaultItems = 20;
    private const int DefaultDays = 28;

    public static void MapForecastPage(this IEndpointRouteBuilder api) =>
        api.MapGet("/forecast/page", Read)
            .WithTags("Pages")
            .Takes(ForecastEndpoints.Parameters)
            .WithSummary("All that the Forecast page needs, in one answer")
            .WithDescription($"Both questions: {DefaultItems} items and {DefaultDays} days on unless given.");

    private static Task<Results<Ok<ForecastPageAnswer>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context,
        PageReader pages,
        ForecastCalculator calculator
    ) =>
        pages.AnswerAsync(
            context,
            ForecastEndpoints.ReadOptional,
            (frame, query, asked) =>
            {
                var by = asked.By ?? ReportingCalendar.DayOf(query.AsOf, query.Zone).AddDays(DefaultDays);
                return ValueTask.FromResult(
                    new ForecastPageAnswer(frame)
                    {
                        Forecast = calculator.Forecast(query, asked with { Items = asked.Items ?? DefaultItems, By = by }),
                    }
                );
            }
        );
}
