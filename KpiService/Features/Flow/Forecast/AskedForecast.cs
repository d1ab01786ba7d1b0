using System.Reflection;
using KpiService.Web;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.Metadata;

namespace KpiService.Features.Flow.Forecast;

/// <summary>What is asked of a forecast beside the filter.</summary>
internal sealed record AskedForecast(ForecastRequest Request) : IEndpointParameterMetadataProvider
{
    private const int MostItems = 10_000;

    private static readonly IReadOnlyList<ParameterDoc> Parameters =
    [
        new("items", $"When will so many be done? 1 to {MostItems}.", "30", "integer"),
        new("by", "How many will be done by this day, included? At most five years on.", "2026-12-31"),
        new(
            "seed",
            $"Of the random draws; {ForecastRequest.DefaultSeed} unless given. The same seed and data give the same answer.",
            "1",
            "integer"
        ),
    ];

    /// <summary>Where one of the questions must be asked.</summary>
    /// <exception cref="RefusedRequestException">None is.</exception>
    public ForecastRequest Needed() =>
        Request is { Items: null, By: null }
            ? throw new RefusedRequestException(
                Problems.BadRequest("Ask either items=30 (when will so many be done?) or by=2026-12-31 (how many by then?), or both.")
            )
            : Request;

    public static ValueTask<AskedForecast> BindAsync(HttpContext context) => QueryReader.BindAsync(context, Read);

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new QueryParameters(Parameters));

    private static AskedForecast Read(QueryReader query) =>
        new(
            new ForecastRequest(
                query.Number("items", 1, MostItems),
                query.Date("by"),
                query.Number("seed", 0, int.MaxValue) ?? ForecastRequest.DefaultSeed
            )
        );
}
