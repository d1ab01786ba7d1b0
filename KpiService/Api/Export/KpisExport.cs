using KpiService.Configuration;
using KpiService.Http;
using KpiService.Kpis;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Api.Export;

/// <summary>A row of <c>export/kpis.csv</c>: a KPI over the window, or over one month of its trend.</summary>
internal sealed record ExportedKpi(KpiReport Kpi, string Period, double? Value, string Status, int SampleSize, string? Reason)
{
    public static readonly IReadOnlyList<string> Columns =
        ["kpi", "title", "period", "value", "unit", "status", "sampleSize", "warning", "critical", "reason"];

    public static IEnumerable<ExportedKpi> Of(KpiReport kpi) =>
        kpi.Trend.Select(month => new ExportedKpi(kpi, month.Period, month.Value, "", month.SampleSize, month.Reason))
            .Prepend(new ExportedKpi(kpi, "window", kpi.Value, kpi.Status.ToString().ToLowerInvariant(), kpi.SampleSize, kpi.Reason));

    public static void Write(CsvWriter csv, ExportedKpi row) =>
        csv.Text(row.Kpi.Name).Text(row.Kpi.Title).Text(row.Period).Number(row.Value).Text(row.Kpi.Unit).Text(row.Status).Number(row.SampleSize)
            .Number(row.Kpi.Thresholds.Warning).Number(row.Kpi.Thresholds.Critical).Text(row.Reason);
}

internal static class KpisExport
{
    public static void MapKpisExport(this IEndpointRouteBuilder api) => api.MapGet("/export/kpis.csv", Export).WithTags("Export")
        .Takes([.. FilterParameters.Scope, .. FilterParameters.Time, CsvParameters.Bom])
        .Produces<string>(StatusCodes.Status200OK, "text/csv")
        .WithExample(string.Join(',', ExportedKpi.Columns))
        .WithSummary("KPIs as CSV")
        .WithDescription("Each KPI over the window (period 'window') and over each month of its trend.");

    private static async Task<Results<CsvFile<ExportedKpi>, ProblemHttpResult>> Export(
        HttpContext context, DataQueryReader reader, KpiCalculator calculator, KpiServiceOptions options)
    {
        var asked = new QueryReader(context.Request.Query);
        var bom = asked.ReadBom();
        var result = await reader.ReadAsync(asked, everyType: false, context.RequestAborted);
        if (result.IsProblem(out var problem, out var query))
            return problem;
        var rows = calculator.Answers(query, options).Values.SelectMany(ExportedKpi.Of);
        return new CsvFile<ExportedKpi>("kpis.csv", ExportedKpi.Columns, rows.ToAsyncEnumerable(), ExportedKpi.Write, bom);
    }
}
