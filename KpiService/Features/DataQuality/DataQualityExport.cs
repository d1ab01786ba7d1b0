using KpiService.Features.Evidence;
using KpiService.Web.Binding;
using KpiService.Web.Csv;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.DataQuality;

/// <summary>The findings, and the issues behind one, as CSV.</summary>
internal static class DataQualityExport
{
    private static readonly IReadOnlyList<string> Columns =
    [
        "code",
        "title",
        "severity",
        "count",
        "of",
        "percent",
        "unit",
        "names",
        "distorts",
        "advice",
        "kpis",
    ];

    public static void MapDataQualityExport(this IEndpointRouteBuilder api) =>
        api.MapGet("/export/data-quality.csv", Export)
            .WithTags("Export")
            .Takes([.. FilterParameters.Scope, .. FilterParameters.Time, CsvParameters.Bom])
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithExample(string.Join(',', Columns))
            .WithSummary("Data quality as CSV")
            .WithDescription("A row for each finding.");

    public static void MapFindingIssuesExport(this IEndpointRouteBuilder api) =>
        api.MapGet("/export/data-quality/{code}.csv", ExportIssues)
            .WithTags("Export")
            .Takes([.. FilterParameters.Scope, .. FilterParameters.Time, CsvParameters.Bom])
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithExample("instance,key,id,project,type,status,summary,at,url")
            .WithSummary("The issues in which a finding shows, as CSV")
            .WithDescription("A row for each issue, with its subject where the finding is about sprints, boards, statuses or epics.");

    private static async Task<Results<CsvFile<FindingRow>, ProblemHttpResult>> Export(
        HttpContext context,
        DataQueryReader reader,
        QualityBooks books
    )
    {
        var asked = new QueryReader(context.Request.Query);
        var bom = asked.ReadBom();
        var result = await reader.ReadAsync(asked, everyType: false, context.RequestAborted);
        if (result.IsProblem(out var problem, out var query))
            return problem;
        return new CsvFile<FindingRow>("data-quality.csv", Columns, FindingRow.From(books.Findings(query)).ToAsyncEnumerable(), Write, bom);
    }

    private static async Task<Results<CsvFile<ExportedEvidence>, ProblemHttpResult>> ExportIssues(
        HttpContext context,
        string code,
        DataQueryReader reader,
        QualityBooks books,
        IssueTexts texts
    )
    {
        if (QualityCatalog.Find(code) is not { } finding)
            return FindingIssuesEndpoint.Unknown(code);
        var asked = new QueryReader(context.Request.Query);
        var bom = asked.ReadBom();
        var result = await reader.ReadAsync(asked, everyType: false, context.RequestAborted);
        if (result.IsProblem(out var problem, out var query))
            return problem;
        var table = FindingIssuesEndpoint.Table(books, finding, query);
        return await ExportedEvidence.FileAsync($"{code}.csv", query, table, texts, bom, context.RequestAborted);
    }

    private static void Write(CsvWriter csv, FindingRow row) =>
        csv.Text(row.Code)
            .Text(row.Title)
            .Text(row.Severity.ToString().ToLowerInvariant())
            .Number(row.Count)
            .Number(row.Of)
            .Number(row.Percent)
            .Text(row.Unit)
            .List(row.Names)
            .Text(row.Distorts)
            .Text(row.Advice)
            .List(row.Kpis);
}
