using KpiService.Web.Binding;
using KpiService.Web.Csv;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Flow;

/// <summary>The series of a flow metric as CSV: a row per period, a column per line.</summary>
internal static class FlowExport
{
    private static readonly string[] PeriodColumns = ["period", "from", "partial", "reason"];

    public static void MapFlowExports(this IEndpointRouteBuilder api)
    {
        foreach (var module in FlowCatalog.All)
        {
            api.MapGet(
                    $"/export/{module.Kebab}.csv",
                    (HttpContext context, DataQueryReader reader, FlowCalculator calculator) => Export(context, module, reader, calculator)
                )
                .WithTags("Export")
                .Takes([.. FilterParameters.Scope, .. FilterParameters.Time, FlowEndpoints.Interval, CsvParameters.Bom])
                .Produces<string>(StatusCodes.Status200OK, "text/csv")
                .WithExample(string.Join(',', PeriodColumns) + ",issues")
                .WithSummary($"{module.Title} as CSV")
                .WithDescription("Every period of the window and a column for each line of the series.");
        }
    }

    private static async Task<Results<CsvFile<int>, ProblemHttpResult>> Export(
        HttpContext context,
        FlowModule module,
        DataQueryReader reader,
        FlowCalculator calculator
    )
    {
        var asked = new QueryReader(context.Request.Query);
        var (interval, bom) = (FlowEndpoints.ReadInterval(asked), asked.ReadBom());
        var result = await reader.ReadAsync(asked, everyType: false, context.RequestAborted);
        if (result.IsProblem(out var problem, out var query))
            return problem;
        var series = calculator.Series(module, query, interval, int.MaxValue);
        return new CsvFile<int>(
            $"{module.Kebab}.csv",
            [.. PeriodColumns, .. series.Lines.Select(l => l.Key)],
            Enumerable.Range(0, series.Periods.Count).ToAsyncEnumerable(),
            (csv, k) => Write(csv, series, k),
            bom
        );
    }

    private static void Write(CsvWriter csv, FlowSeries series, int k)
    {
        var period = series.Periods[k];
        csv.Text(period.Period).Text($"{period.From:yyyy-MM-dd}").Text(period.Partial == true ? "true" : "false").Text(period.Reason);
        foreach (var line in series.Lines)
            csv.Number(line.Values[k]);
    }
}
