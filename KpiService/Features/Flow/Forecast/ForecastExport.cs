using KpiService.Web.Binding;
using KpiService.Web.Csv;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Flow.Forecast;

/// <summary>The back-test of the forecast as CSV.</summary>
internal static class ForecastExport
{
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

    public static void MapForecastExport(this IEndpointRouteBuilder api) =>
        api.MapGet("/export/forecast.csv", Export)
            .WithTags("Export")
            .Takes([.. ForecastEndpoints.Parameters, CsvParameters.Bom])
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithExample(string.Join(',', Columns))
            .WithSummary("The forecast's back-test as CSV")
            .WithDescription(
                "For each week start what was said of the days after it and what came, in issues; asked items alone, in how many days "
                    + "they were done. "
                    + "drawnP50 and the like: before the correction."
            );

    private static async Task<Results<CsvFile<(BackTestPoint Said, BackTestPoint Drawn)>, ProblemHttpResult>> Export(
        HttpContext context,
        DataQueryReader reader,
        ForecastCalculator calculator
    )
    {
        var asked = new QueryReader(context.Request.Query);
        var (request, bom) = (ForecastEndpoints.ReadRequest(asked), asked.ReadBom());
        var result = await reader.ReadAsync(asked, everyType: false, context.RequestAborted);
        if (result.IsProblem(out var problem, out var query))
            return problem;
        var backTest = calculator.Forecast(query, request).BackTest;
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
            bom
        );
    }
}
