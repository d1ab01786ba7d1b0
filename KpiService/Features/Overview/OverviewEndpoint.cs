using KpiService.Configuration;
using KpiService.Features.Kpis;
using KpiService.Features.Pages;
using KpiService.Features.Sprints;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Overview;

/// <summary>The Overview.</summary>
internal sealed record OverviewAnswer : PageFrame
{
    public OverviewAnswer(PageFrame frame)
        : base(frame) { }

    /// <summary>The enabled KPIs by name.</summary>
    public required IReadOnlyDictionary<string, KpiReport> Kpis { get; init; }

    /// <summary>Whole weeks of the window, 26 at the most.</summary>
    public required IReadOnlyList<ThroughputWeek> Throughput { get; init; }

    /// <summary>The latest closed or active sprints, eight at the most.</summary>
    public required IReadOnlyList<SprintSummary> Sprints { get; init; }
    public required IReadOnlyList<Notice> Notices { get; init; }
}

internal static class OverviewEndpoint
{
    private const int SprintsListed = 12;

    public static void MapOverview(this IEndpointRouteBuilder api) =>
        api.MapGet("/overview", Read)
            .WithTags("Pages")
            .Takes([.. FilterParameters.Scope, .. FilterParameters.Time])
            .WithSummary("All that the Overview needs, in one answer");

    private static Task<Results<Ok<OverviewAnswer>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context,
        PageReader pages,
        KpiCalculator calculator,
        SprintLedgers sprints,
        KpiServiceOptions options
    ) =>
        pages.AnswerAsync(
            context,
            (frame, query) =>
                ValueTask.FromResult(
                    new OverviewAnswer(frame)
                    {
                        Kpis = calculator.Answers(query, options, SprintsListed),
                        Throughput = ThroughputWeek.Of(query, options.Workflow),
                        Sprints = LatestSprints.Of(query, sprints),
                        Notices = Notice.Of(query.Snapshot, frame.Sync),
                    }
                )
        );
}
