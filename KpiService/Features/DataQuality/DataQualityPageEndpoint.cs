using KpiService.Features.Evidence;
using KpiService.Features.Pages;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.DataQuality;

/// <summary>The Data quality page.</summary>
internal sealed record DataQualityPageAnswer : PageFrame
{
    public DataQualityPageAnswer(PageFrame frame)
        : base(frame) { }

    public required IReadOnlyList<FindingRow> Findings { get; init; }

    /// <summary>The first issues of the finding asked for; null when none was.</summary>
    public required EvidencePage? Evidence { get; init; }
}

internal static class DataQualityPageEndpoint
{
    private static readonly IReadOnlyList<string> Codes = [.. QualityCatalog.All.Select(f => f.Code)];

    public static void MapDataQualityPage(this IEndpointRouteBuilder api) =>
        api.MapGet("/data-quality/page", Read)
            .WithTags("Pages")
            .Takes([
                .. FilterParameters.Scope,
                .. FilterParameters.Time,
                new ParameterDoc("code", "The finding whose issues are listed.", "doneNeverStarted", Accepted: Codes),
            ])
            .WithSummary("All that the Data quality page needs, in one answer");

    private static Task<Results<Ok<DataQualityPageAnswer>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context,
        PageReader pages,
        QualityBooks books,
        EvidenceReader evidence
    ) =>
        pages.AnswerAsync(
            context,
            query => query.Choice("code", Codes),
            async (frame, query, code) =>
                new DataQualityPageAnswer(frame)
                {
                    Findings = FindingRow.From(books.Findings(query)),
                    Evidence =
                        code is null || QualityCatalog.Find(code) is not { } finding
                            ? null
                            : await evidence.ReadAsync(
                                query,
                                FindingIssuesEndpoint.Table(books, finding, query),
                                EvidenceQuery.FirstPage,
                                context.RequestAborted
                            ),
                }
        );
}
