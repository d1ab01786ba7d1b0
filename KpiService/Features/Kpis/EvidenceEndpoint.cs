using KpiService.Configuration;
using KpiService.Features.Evidence;
using KpiService.Web.Binding;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Kpis;

/// <summary>The issues behind a KPI's number.</summary>
internal static class EvidenceEndpoint
{
    public static void MapEvidence(this IEndpointRouteBuilder api) =>
        api.MapGet("/kpis/{name}/issues", Read)
            .WithTags("KPIs")
            .Takes([.. FilterParameters.Scope, .. FilterParameters.Time, .. EvidenceQuery.Parameters])
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample(EvidencePage.Example)
            .WithSummary("The issues behind a KPI")
            .WithDescription("Paged; each issue with a link into Jira and the KPI's own columns.");

    private static async Task<Results<Ok<EvidencePage>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context,
        string name,
        DataQueryReader reader,
        KpiCalculator calculator,
        EvidenceReader evidence,
        KpiServiceOptions options
    )
    {
        if (KpiCatalog.Find(name, options) is not { } module)
            return KpiEndpoints.Unknown(name, options);
        return await reader.AnswerAsync(
            context,
            EvidenceQuery.Read,
            async (query, asked) =>
            {
                EvidenceReader.RefuseUnknown("group", asked.Part, module.Parts(query.Snapshot));
                return await evidence.ReadAsync(query, calculator.Evidence(module, query, asked.Part), asked, context.RequestAborted);
            }
        );
    }
}
