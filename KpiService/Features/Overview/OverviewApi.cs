using KpiService.Configuration;
using KpiService.Features.Kpis;
using KpiService.Features.Pages;
using KpiService.Features.Sprints;
using KpiService.Web;
using KpiService.Web.Binding;

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

/// <summary>The Overview over HTTP, and the comparison that it shows on demand.</summary>
internal static class OverviewApi
{
    private const int SprintsListed = 12;

    public static void MapOverview(this IEndpointRouteBuilder api)
    {
        api.MapGet("/overview", Page).Cached().WithTags("Pages").WithSummary("All that the Overview needs, in one answer");
        api.MapGet(
                "/overview/comparison",
                (BoundQuery bound, ComparedBy by, KpiCalculator kpis, KpiServiceOptions options) =>
                    ComparisonAnswer.Of(bound.Query, by.Of(options), kpis, options)
            )
            .Cached()
            .WithTags("Pages")
            .WithSummary("The KPIs of each team or project side by side")
            .WithDescription($"The {ComparisonAnswer.Shown} with most issues. The work mix has no value to compare.");
    }

    private static OverviewAnswer Page(BoundPage page, KpiCalculator kpis, SprintLedgers sprints, KpiServiceOptions options) =>
        new(page.Frame)
        {
            Kpis = kpis.Answers(page.Query, options, SprintsListed),
            Throughput = ThroughputWeek.Of(page.Query, options.Workflow),
            Sprints = LatestSprints.Of(page.Query, sprints),
            Notices = Notice.Of(page.Query.Snapshot, page.Frame.Sync),
        };
}
