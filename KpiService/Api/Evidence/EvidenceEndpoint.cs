using KpiService.Configuration;
using KpiService.Http;
using KpiService.Http.Examples;
using KpiService.Kpis;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Api.Evidence;

/// <summary>The issues behind a KPI's number.</summary>
internal static class EvidenceEndpoint
{
    public static void MapEvidence(this IEndpointRouteBuilder api) => api.MapGet("/kpis/{name}/issues", Read).WithTags("KPIs")
        .Takes([.. FilterParameters.Scope, .. FilterParameters.Time, .. EvidenceQuery.Parameters])
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithStoredExample("kpi-issues")
        .WithSummary("The issues behind a KPI")
        .WithDescription("Paged; each issue with a link into Jira and the KPI's own columns.");

    private static async Task<Results<Ok<EvidencePage>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context, string name, DataQueryReader reader, EvidenceReader evidence, KpiServiceOptions options)
    {
        if (KpiCatalog.Find(name, options) is not { } module)
            return KpiEndpoints.Unknown(name, options);
        return await reader.AnswerAsync(
            context,
            EvidenceQuery.Read,
            async (query, asked) => await evidence.ReadAsync(query, module, asked, context.RequestAborted));
    }
}
