using KpiService.Features.Evidence;
using KpiService.Features.Kpis;
using KpiService.Features.Kpis.WorkMix;
using KpiService.Features.Pages;
using KpiService.Web;

namespace KpiService.Features.Report;

/// <summary>The report of one month.</summary>
internal sealed record ReportPageAnswer : PageFrame
{
    public ReportPageAnswer(PageFrame frame)
        : base(frame) { }

    /// <summary><c>yyyy-MM</c>.</summary>
    public required string Month { get; init; }

    /// <summary>True: the month isn't over, the numbers are as they stand.</summary>
    public required bool Partial { get; init; }

    /// <summary>The months to choose from, latest first.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>The enabled KPIs by name; <c>previous</c> is the calendar month before.</summary>
    public required IReadOnlyDictionary<string, KpiReport> Kpis { get; init; }

    /// <summary>The work mix of the month before; null where it isn't known.</summary>
    public required WorkMixDetails? WorkMixBefore { get; init; }

    /// <summary>
    /// Issues that the month's sprints left open, those in most sprints first; null where sprint predictability is switched off.
    /// </summary>
    public required EvidencePage? CarriedOver { get; init; }

    /// <summary>Issues reopened in the month, those with most reopenings first; null where reopened stories are switched off.</summary>
    public required EvidencePage? Reopened { get; init; }
    public required IReadOnlyList<Notice> Notices { get; init; }
}

/// <summary>The monthly report over HTTP.</summary>
internal static class ReportApi
{
    public static void MapReport(this IEndpointRouteBuilder api) =>
        api.MapGet("/report", (BoundReport asked, MonthlyReport report, CancellationToken ct) => report.ReadAsync(asked, ct))
            .Cached()
            .WithTags("Pages")
            .WithSummary("All that the monthly report needs, in one answer")
            .WithDescription(
                "The KPIs of a calendar month as it stood at its end, against the month before, with the issues carried over and "
                    + "reopened most."
            );
}
