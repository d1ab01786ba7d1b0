using KpiService.Features.Evidence;
using KpiService.Features.Pages;
using KpiService.Questions;
using KpiService.Web;
using KpiService.Web.Binding;
using KpiService.Web.Csv;
using KpiService.Web.Documentation;

namespace KpiService.Features.Flow;

/// <summary>The flow metrics over HTTP: each with its issues and as CSV, and the Flow page. A new metric needs nothing here.</summary>
internal static class FlowApi
{
    private static readonly string[] PeriodColumns = ["period", "from", "partial", "reason"];

    public static void MapFlow(this IEndpointRouteBuilder api)
    {
        foreach (var module in FlowCatalog.All)
            Map(api, module);
        api.MapGet("/flow/page", Page).Cached().WithTags("Pages").WithSummary("All that the Flow page needs, in one answer");
    }

    private static void Map(IEndpointRouteBuilder api, FlowModule module)
    {
        api.MapGet(
                $"/flow/{module.Kebab}",
                (BoundQuery bound, BoundInterval cut, FlowCalculator flow) =>
                    flow.Compute(module, bound.Query, cut.Interval, bound.Query.GroupBy)
            )
            .Cached()
            .WithTags("Flow")
            .Takes(FilterParameters.GroupBy)
            .WithStoredExample($"flow-{module.Kebab}")
            .WithSummary(module.Title)
            .WithDescription(module.Definition);
        api.MapGet(
                $"/flow/{module.Kebab}/issues",
                (BoundQuery bound, EvidenceQuery asked, EvidenceReader evidence, FlowCalculator flow, CancellationToken ct) =>
                    evidence.ReadAsync(bound.Query, flow.Evidence(module, bound.Query), asked, ct)
            )
            .Cached()
            .WithTags("Flow")
            .WithStoredExample("flow-issues")
            .WithSummary($"The issues behind: {module.Title}")
            .WithDescription("Paged; each issue with a link into Jira and the metric's own columns.");
        api.MapGet(
                $"/export/{module.Kebab}.csv",
                (BoundQuery bound, BoundInterval cut, ByteOrderMark bom, FlowCalculator flow) =>
                    Csv(module, flow.Series(module, bound.Query, cut.Interval, int.MaxValue), bom)
            )
            .WithTags("Export")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithStoredCsv($"flow-{module.Kebab}")
            .WithSummary($"{module.Title} as CSV")
            .WithDescription("Every period of the window and a column for each line of the series.");
    }

    private static async Task<FlowPageAnswer> Page(
        BoundPage page,
        ListedMetric listed,
        FlowCalculator flow,
        EvidenceReader evidence,
        CancellationToken ct
    )
    {
        var query = page.Query;
        var issues = Task.Run(() => evidence.ReadAsync(query, flow.Evidence(listed.Module, query), EvidenceQuery.FirstPage, ct), ct);
        FlowReport[] reports =
        [
            .. FlowCatalog.All.SideBySide().Select(module => flow.Compute(module, query, parts: FlowDrawing.Parts(module))),
        ];
        return new FlowPageAnswer(page.Frame)
        {
            Metrics = [.. reports.Select(FlowDrawing.Of)],
            Axes = [.. reports.Select(r => r.Series).DistinctBy(s => s.Interval).Select(FlowAxis.Of)],
            Evidence = await issues,
        };
    }

    private static CsvFile<int> Csv(FlowModule module, FlowSeries series, ByteOrderMark bom) =>
        new(
            $"{module.Kebab}.csv",
            [.. PeriodColumns, .. series.Lines.Select(l => l.Key)],
            Enumerable.Range(0, series.Periods.Count).ToAsyncEnumerable(),
            (csv, k) => Write(csv, series, k),
            bom.Wanted
        );

    private static void Write(CsvWriter csv, FlowSeries series, int k)
    {
        var period = series.Periods[k];
        csv.Text(period.Period).Text($"{period.From:yyyy-MM-dd}").Text(period.Partial == true ? "true" : "false").Text(period.Reason);
        foreach (var line in series.Lines)
            csv.Number(line.Values[k]);
    }
}
