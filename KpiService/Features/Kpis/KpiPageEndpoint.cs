using KpiService.Configuration;
using KpiService.Features.Evidence;
using KpiService.Features.Kpis.WorkMix;
using KpiService.Features.Pages;
using KpiService.Questions;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Kpis;

/// <summary>A row of the breakdown: the same computation over one part of the selection.</summary>
/// <param name="Shares">Of what a distribution consists; null for a KPI with a value.</param>
internal sealed record BreakdownRow(
    string Key,
    string Name,
    double? Value,
    int SampleSize,
    KpiStatus Status,
    KpiVerdict Verdict,
    string? VerdictReason,
    string? Reason,
    IReadOnlyList<BreakdownShare>? Shares
);

/// <summary>A category's share of a row, in percent.</summary>
internal sealed record BreakdownShare(string Name, double Percent);

internal sealed record Breakdown(string By, IReadOnlyList<BreakdownRow> Rows);

/// <summary>A KPI's page.</summary>
internal sealed record KpiPageAnswer : PageFrame
{
    public KpiPageAnswer(PageFrame frame)
        : base(frame) { }

    public required KpiReport Kpi { get; init; }
    public required Breakdown Breakdown { get; init; }
    public required EvidencePage Evidence { get; init; }

    /// <summary>JQL that shows (nearly) the same issues in Jira.</summary>
    public required string Jql { get; init; }

    /// <summary>In what the two sets differ; null when they don't.</summary>
    public required string? JqlNote { get; init; }
}

internal static class KpiPageEndpoint
{
    public static void MapKpiPage(this IEndpointRouteBuilder api) =>
        api.MapGet("/kpis/{name}/page", Read)
            .WithTags("Pages")
            .Takes(FilterParameters.All)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("All that a KPI's page needs, in one answer")
            .WithDescription(
                "The KPI, its breakdown (groupBy, by project unless given), the first page of its evidence and the JQL that shows the "
                    + "same in Jira."
            );

    private static async Task<Results<Ok<KpiPageAnswer>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context,
        string name,
        PageReader pages,
        KpiCalculator calculator,
        EvidenceReader evidence,
        KpiServiceOptions options
    )
    {
        if (KpiCatalog.Find(name, options) is not { } module)
            return KpiEndpoints.Unknown(name, options);
        return await pages.AnswerAsync(
            context,
            async (frame, query) =>
            {
                var table = calculator.Evidence(module, query);
                return new KpiPageAnswer(frame)
                {
                    Kpi = calculator.Answer(module, query),
                    Breakdown = Break(calculator, module, query),
                    Evidence = await evidence.ReadAsync(query, table, EvidenceQuery.FirstPage, context.RequestAborted),
                    Jql = table.Jql,
                    JqlNote = table.JqlNote,
                };
            }
        );
    }

    private static Breakdown Break(KpiCalculator calculator, KpiModule module, Query query)
    {
        var by = query.GroupBy ?? "project";
        var groups = calculator.Group(module, query, by);
        return new Breakdown(
            by,
            [
                .. groups.Select(g => new BreakdownRow(
                    g.Key,
                    g.Name,
                    g.Value,
                    g.SampleSize,
                    g.Status,
                    g.Verdict,
                    g.VerdictReason,
                    g.Reason,
                    Shares(g.Details as WorkMixDetails)
                )),
            ]
        );
    }

    private static IReadOnlyList<BreakdownShare>? Shares(WorkMixDetails? mix) =>
        mix is not { Total: > 0 }
            ? null
            :
            [
                .. mix.Categories.Where(c => c.Issues > 0).Select(c => new BreakdownShare(c.Name, c.Percent ?? 0)),
                .. mix.Unlabelled > 0
                    ? [new BreakdownShare("Unlabelled", 100.0 * mix.Unlabelled / mix.Total)]
                    : Array.Empty<BreakdownShare>(),
            ];
}
