using KpiService.Api.Evidence;
using KpiService.Flow;
using KpiService.Flow.CycleTime;
using KpiService.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Api.Pages;

/// <summary>The Flow page.</summary>
internal sealed record FlowPageAnswer : PageFrame
{
    public FlowPageAnswer(PageFrame frame)
        : base(frame)
    {
    }

    /// <summary>All flow metrics.</summary>
    public required IReadOnlyList<FlowReport> Metrics { get; init; }

    /// <summary>The first issues behind the metric asked for.</summary>
    public required EvidencePage Evidence { get; init; }
}

internal static class FlowPageEndpoint
{
    private const string DefaultMetric = "wip-age";
    private static readonly IReadOnlyList<string> Names = [.. FlowCatalog.All.Select(m => m.Kebab)];

    public static void MapFlowPage(this IEndpointRouteBuilder api) => api.MapGet("/flow/page", Read).WithTags("Pages")
        .Takes([.. FilterParameters.Scope, .. FilterParameters.Time,
            new ParameterDoc("metric", $"Whose issues are listed; {DefaultMetric} unless given.", "cycle-time", Accepted: Names)])
        .WithSummary("All that the Flow page needs, in one answer");

    private static Task<Results<Ok<FlowPageAnswer>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context, PageReader pages, FlowCalculator calculator, EvidenceReader evidence) =>
        pages.AnswerAsync(context, query => query.Choice("metric", Names) ?? DefaultMetric, async (frame, query, metric) =>
        {
            var listed = FlowCatalog.All.Single(m => m.Kebab == metric);
            return new FlowPageAnswer(frame)
            {
                Metrics = [.. FlowCatalog.All.AsParallel().AsOrdered().Select(module => ForCharts(calculator.Compute(module, query)))],
                Evidence = await evidence.ReadAsync(query, calculator.Evidence(listed, query.Request), EvidenceQuery.FirstPage, context.RequestAborted),
            };
        });

    /// <summary>What is drawn needs three digits: the rest would be half of the answer's bytes.</summary>
    private static FlowReport ForCharts(FlowReport report) => report with
    {
        Series = report.Series with { Lines = [.. report.Series.Lines.Select(l => l with { Values = [.. l.Values.Select(ForCharts)] })] },
        Details = report.Details is DurationDetails durations
            ? durations with { Scatter = report.Name == CycleTimeFlow.Module.Name ? ForCharts(durations.Scatter) : durations.Scatter with { Shown = 0, Points = [] } }
            : report.Details,
    };

    /// <summary>The points of cycle times; those of lead times aren't drawn.</summary>
    private static Scatter ForCharts(Scatter scatter) => scatter with { Points = [.. scatter.Points.Select(p => p with { Days = Math.Round(p.Days, 3) })] };

    private static double? ForCharts(double? value) => value is { } number ? Math.Round(number, 3) : null;
}
