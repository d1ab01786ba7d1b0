using KpiService.Features.Evidence;
using KpiService.Features.Pages;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Flow;

/// <summary>The Flow page.</summary>
internal sealed record FlowPageAnswer : PageFrame
{
    public FlowPageAnswer(PageFrame frame)
        : base(frame) { }

    /// <summary>All flow metrics.</summary>
    public required IReadOnlyList<FlowDrawing> Metrics { get; init; }

    /// <summary>The periods of their series, an axis for each interval.</summary>
    public required IReadOnlyList<FlowAxis> Axes { get; init; }

    /// <summary>The first issues behind the metric asked for.</summary>
    public required EvidencePage Evidence { get; init; }
}

internal static class FlowPageEndpoint
{
    private const string DefaultMetric = "wip-age";
    private static readonly IReadOnlyList<string> Names = [.. FlowCatalog.All.Select(m => m.Kebab)];

    public static void MapFlowPage(this IEndpointRouteBuilder api) =>
        api.MapGet("/flow/page", Read)
            .WithTags("Pages")
            .Takes([
                .. FilterParameters.Scope,
                .. FilterParameters.Time,
                new ParameterDoc("metric", $"Whose issues are listed; {DefaultMetric} unless given.", "cycle-time", Accepted: Names),
            ])
            .WithSummary("All that the Flow page needs, in one answer");

    private static Task<Results<Ok<FlowPageAnswer>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context,
        PageReader pages,
        FlowCalculator calculator,
        EvidenceReader evidence
    ) =>
        pages.AnswerAsync(
            context,
            query => query.Choice("metric", Names) ?? DefaultMetric,
            async (frame, query, metric) =>
            {
                var listed = FlowCatalog.All.Single(m => m.Kebab == metric);
                var issues = Task.Run(() =>
                    evidence.ReadAsync(query, calculator.Evidence(listed, query), EvidenceQuery.FirstPage, context.RequestAborted)
                );
                FlowReport[] reports =
                [
                    .. FlowCatalog
                        .All.AsParallel()
                        .AsOrdered()
                        .Select(module => calculator.Compute(module, query, parts: FlowDrawing.Parts(module))),
                ];
                return new FlowPageAnswer(frame)
                {
                    Metrics = [.. reports.Select(FlowDrawing.Of)],
                    Axes = [.. reports.Select(r => r.Series).DistinctBy(s => s.Interval).Select(FlowAxis.Of)],
                    Evidence = await issues,
                };
            }
        );
}
