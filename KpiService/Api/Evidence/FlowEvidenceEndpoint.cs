using KpiService.Flow;
using KpiService.Http;
using KpiService.Http.Examples;
using KpiService.Kpis;

namespace KpiService.Api.Evidence;

/// <summary>The issues behind a flow metric's number.</summary>
internal static class FlowEvidenceEndpoint
{
    public static void MapFlowEvidence(this IEndpointRouteBuilder api)
    {
        foreach (var module in FlowCatalog.All)
        {
            api.MapGet($"/flow/{module.Kebab}/issues", (HttpContext context, DataQueryReader reader, EvidenceReader evidence, FlowCalculator calculator) =>
                    reader.AnswerAsync(context, EvidenceQuery.Read, async (query, asked) =>
                        await evidence.ReadAsync(query, calculator.Evidence(module, query.Request), asked, context.RequestAborted)))
                .WithTags("Flow")
                .Takes([.. FilterParameters.Scope, .. FilterParameters.Time, .. EvidenceQuery.Parameters.Where(p => p.Name != "group")])
                .WithStoredExample("flow-issues")
                .WithSummary($"The issues behind: {module.Title}")
                .WithDescription("Paged; each issue with a link into Jira and the metric's own columns.");
        }
    }
}
