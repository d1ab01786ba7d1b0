using KpiService.Configuration;
using KpiService.Http;
using KpiService.Kpis;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Api.Evidence;

/// <summary>The issues behind a KPI's number.</summary>
internal static class EvidenceEndpoint
{
    internal const string Example = """
        {"generatedAt": "2026-03-31T12:00:00.000Z", "dataVersion": "42-9f3c01aa", "page": 1, "pageSize": 50, "total": 1,
        "columns": [{"key": "cycleTime", "title": "Cycle time", "kind": "days"}],
        "issues": [{"key": "CORE-12", "instance": "cloud", "summary": "Sign in with a passkey", "type": "Story", "status": "Done",
        "url": "https://acme.atlassian.net/browse/CORE-12", "project": "CORE", "cycleTime": 4.25}]}
        """;

    public static void MapEvidence(this IEndpointRouteBuilder api) =>
        api.MapGet("/kpis/{name}/issues", Read)
            .WithTags("KPIs")
            .Takes([.. FilterParameters.Scope, .. FilterParameters.Time, .. EvidenceQuery.Parameters])
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample(Example)
            .WithSummary("The issues behind a KPI")
            .WithDescription("Paged; each issue with a link into Jira and the KPI's own columns.");

    private static async Task<Results<Ok<EvidencePage>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context,
        string name,
        DataQueryReader reader,
        EvidenceReader evidence,
        KpiServiceOptions options
    )
    {
        if (KpiCatalog.Find(name, options) is not { } module)
            return KpiEndpoints.Unknown(name, options);
        return await reader.AnswerAsync(
            context,
            EvidenceQuery.Read,
            async (query, asked) => await evidence.ReadAsync(query, module, asked, context.RequestAborted)
        );
    }
}
