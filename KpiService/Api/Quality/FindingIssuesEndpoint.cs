using KpiService.Api.Evidence;
using KpiService.Domain;
using KpiService.Http;
using KpiService.Http.Examples;
using KpiService.Kpis;
using KpiService.Quality;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Api.Quality;

/// <summary>The issues in which a finding shows.</summary>
internal static class FindingIssuesEndpoint
{
    public static void MapFindingIssues(this IEndpointRouteBuilder api) => api.MapGet("/data-quality/{code}/issues", Read).WithTags("Data")
        .Takes([.. FilterParameters.Scope, .. FilterParameters.Time, .. EvidenceQuery.Parameters.Where(p => p.Name != "group")])
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithStoredExample("data-quality-issues")
        .WithSummary("The issues in which a finding shows")
        .WithDescription("Paged; for findings about sprints, boards, statuses and other things than issues each issue with its subject.");

    /// <summary>The answer to a code that no finding has.</summary>
    public static ProblemHttpResult Unknown(string code) =>
        Problems.NotFound($"There is no finding '{code}'. There are: {string.Join(", ", QualityCatalog.All.Select(f => f.Code))}.");

    public static EvidenceTable Table(KpiCalculator calculator, Finding finding, KpiRequest request)
    {
        var book = calculator.Quality(request.Selection.Snapshot);
        var named = finding.NameOf is not null;
        EvidenceColumn[] columns = [.. named ? [new("subject", Subject(finding.Unit), "text")] : Array.Empty<EvidenceColumn>(), new("at", finding.AtTitle, "instant")];
        var rows = book.Evidence(finding, request.Selection, request.EffectiveWindow, request.AsOf, request.Now)
            .Select(f => new EvidenceRow(f.Issue, named ? [book.NameOf(finding, f.Subject), At(f)] : [At(f)]));
        return new EvidenceTable(columns, [.. rows], "", null);
    }

    private static async Task<Results<Ok<EvidencePage>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context, string code, DataQueryReader reader, KpiCalculator calculator, EvidenceReader evidence)
    {
        if (QualityCatalog.Find(code) is not { } finding)
            return Unknown(code);
        return await reader.AnswerAsync(
            context,
            EvidenceQuery.Read,
            async (query, asked) => await evidence.ReadAsync(query, Table(calculator, finding, query.Request), asked, context.RequestAborted));
    }

    private static Instant? At(QualityFact fact) => fact.At is QualityFact.Always or QualityFact.Open ? null : new Instant(fact.At);

    private static string Subject(string unit) => unit switch
    {
        "sprints" => "Sprint",
        "boards" => "Board",
        "statuses" => "Status",
        "resolutions" => "Resolution",
        "values" => "Value",
        "epics" => "Epic",
        _ => "What",
    };
}
