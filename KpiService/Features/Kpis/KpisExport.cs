using KpiService.Configuration;
using KpiService.Web.Binding;
using KpiService.Web.Csv;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Kpis;

internal static class KpisExport
{
    public static void MapKpisExport(this IEndpointRouteBuilder api) =>
        api.MapGet("/export/kpis.csv", Export)
            .WithTags("Export")
            .Takes([.. FilterParameters.Scope, .. FilterParameters.Time, CsvParameters.Bom])
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithExample(string.Join(',', KpiPeriodRow.Columns))
            .WithSummary("KPIs as CSV")
            .WithDescription("Each KPI over the window (period 'window') and over each month of its trend.");

    private static async Task<Results<CsvFile<KpiPeriodRow>, ProblemHttpResult>> Export(
        HttpContext context,
        DataQueryReader reader,
        KpiCalculator calculator,
        KpiServiceOptions options
    )
    {
        var asked = new QueryReader(context.Request.Query);
        var bom = asked.ReadBom();
        var result = await reader.ReadAsync(asked, everyType: false, context.RequestAborted);
        if (result.IsProblem(out var problem, out var query))
            return problem;
        var rows = calculator.Answers(query, options).Values.SelectMany(KpiPeriodRow.Of);
        return new CsvFile<KpiPeriodRow>("kpis.csv", KpiPeriodRow.Columns, rows.ToAsyncEnumerable(), Write, bom);
    }

    /// <summary>One row, in the order of <see cref="KpiPeriodRow.Columns"/>.</summary>
    public static void Write(CsvWriter csv, KpiPeriodRow row) =>
        csv.Text(row.Kpi.Name)
            .Text(row.Kpi.Title)
            .Text(row.Period)
            .Number(row.Value)
            .Text(row.Kpi.Unit)
            .Text(row.Status)
            .Number(row.SampleSize)
            .Number(row.Kpi.Thresholds.Warning)
            .Number(row.Kpi.Thresholds.Critical)
            .Text(row.Reason)
            .Time(row.From)
            .Time(row.To)
            .Text(row.Verdict)
            .Text(row.VerdictReason);
}
