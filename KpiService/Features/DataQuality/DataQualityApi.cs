using System.Reflection;
using KpiService.Features.Evidence;
using KpiService.Features.Pages;
using KpiService.Questions;
using KpiService.Web;
using KpiService.Web.Binding;
using KpiService.Web.Csv;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.Metadata;

namespace KpiService.Features.DataQuality;

/// <summary>The findings over HTTP: all, the issues of one, the page, and both as CSV. A new finding needs nothing here.</summary>
internal static class DataQualityApi
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

    public static void MapDataQuality(this IEndpointRouteBuilder api)
    {
        api.MapGet("/data-quality", All)
            .Cached()
            .WithTags("Data")
            .Takes(FilterParameters.GroupBy)
            .WithStoredExample("data-quality")
            .WithSummary("What would mislead")
            .WithDescription(
                "Each finding with its count, of how many, what it distorts and what to do. A window takes what happened in it or is not "
                    + "over."
            );
        api.MapGet(
                "/data-quality/{code}/issues",
                (string code, BoundQuery bound, EvidenceQuery asked, QualityBooks books, EvidenceReader evidence, CancellationToken ct) =>
                    evidence.ReadAsync(bound.Query, FindingIssues.Table(books, Find(code), bound.Query), asked, ct)
            )
            .Cached()
            .WithTags("Data")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithStoredExample("data-quality-issues")
            .WithSummary("The issues in which a finding shows")
            .WithDescription(
                "Paged; for findings about sprints, boards, statuses and other things than issues each issue with its subject."
            );
        api.MapGet("/data-quality/page", Page)
            .Cached()
            .WithTags("Pages")
            .WithSummary("All that the Data quality page needs, in one answer");
        api.MapGet(
                "/export/data-quality.csv",
                (BoundQuery bound, ByteOrderMark bom, QualityBooks books) =>
                    new CsvFile<FindingRow>(
                        "data-quality.csv",
                        Columns,
                        FindingRow.From(books.Findings(bound.Query)).ToAsyncEnumerable(),
                        Write,
                        bom.Wanted
                    )
            )
            .WithTags("Export")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithExample(string.Join(',', Columns))
            .WithSummary("Data quality as CSV")
            .WithDescription("A row for each finding.");
        api.MapGet(
                "/export/data-quality/{code}.csv",
                (string code, BoundQuery bound, ByteOrderMark bom, QualityBooks books, IssueTexts texts, CancellationToken ct) =>
                    ExportedEvidence.FileAsync(
                        $"{code}.csv",
                        bound.Query,
                        FindingIssues.Table(books, Find(code), bound.Query),
                        texts,
                        bom.Wanted,
                        ct
                    )
            )
            .WithTags("Export")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithStoredCsv("data-quality-issues")
            .WithSummary("The issues in which a finding shows, as CSV")
            .WithDescription("A row for each issue, with its subject where the finding is about sprints, boards, statuses or epics.");
    }

    private static DataQualityAnswer All(BoundQuery bound, QualityBooks books)
    {
        var query = bound.Query;
        return new DataQualityAnswer(
            query.GeneratedAt,
            query.AsOf,
            query.DataVersion,
            query.Applied,
            FindingRow.From(books.Findings(query)),
            query.GroupBy is { } groupBy ? Groups(books, query, groupBy) : null
        );
    }

    private static async Task<DataQualityPageAnswer> Page(
        BoundPage page,
        ListedFinding listed,
        QualityBooks books,
        EvidenceReader evidence,
        CancellationToken ct
    ) =>
        new(page.Frame)
        {
            Findings = FindingRow.From(books.Findings(page.Query)),
            Evidence = listed.Finding is { } finding
                ? await evidence.ReadAsync(page.Query, FindingIssues.Table(books, finding, page.Query), EvidenceQuery.FirstPage, ct)
                : null,
        };

    /// <exception cref="RefusedRequestException">No finding has the code.</exception>
    private static Finding Find(string code) =>
        QualityCatalog.Find(code)
        ?? throw new RefusedRequestException(
            Problems.NotFound($"There is no finding '{code}'. There are: {string.Join(", ", QualityCatalog.All.Select(f => f.Code))}.")
        );

    private static IReadOnlyList<FindingGroup> Groups(QualityBooks books, Query query, string groupBy) =>
        [
            .. books
                .Parts(query, groupBy)
                .Select(p => new FindingGroup(
                    p.Part.Key,
                    p.Part.Name,
                    p.Findings.Where(f => f.Count > 0).ToDictionary(f => f.Finding.Code, f => f.Count)
                )),
        ];

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

/// <summary>The finding whose issues the page lists; null: none.</summary>
internal sealed record ListedFinding(Finding? Finding) : IEndpointParameterMetadataProvider
{
    private static readonly IReadOnlyList<string> Codes = [.. QualityCatalog.All.Select(f => f.Code)];

    public static ValueTask<ListedFinding> BindAsync(HttpContext context) =>
        QueryReader.BindAsync(
            context,
            query => new ListedFinding(query.Choice("code", Codes) is { } code ? QualityCatalog.Find(code) : null)
        );

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(
            new QueryParameters([new ParameterDoc("code", "The finding whose issues are listed.", "doneNeverStarted", Accepted: Codes)])
        );
}
