using KpiService.Domain.Time;
using KpiService.Features.Evidence;
using KpiService.Features.Kpis;
using KpiService.Features.Kpis.WorkMix;
using KpiService.Features.Pages;
using KpiService.Web;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.HttpResults;

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

internal static class ReportPageEndpoint
{
    public static void MapReportPage(this IEndpointRouteBuilder api) =>
        api.MapGet("/report", Read)
            .WithTags("Pages")
            .Takes([.. FilterParameters.Scope, ReportMonth.Parameter, FilterParameters.Time.Single(p => p.Name == "asOf")])
            .WithSummary("All that the monthly report needs, in one answer")
            .WithDescription(
                "The KPIs of a calendar month as it stood at its end, against the month before, with the issues carried over and "
                    + "reopened most."
            );

    private static async Task<Results<Ok<ReportPageAnswer>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context,
        DataQueryReader reader,
        PageReader pages,
        MonthlyReport report
    )
    {
        var parameters = new QueryReader(context.Request.Query);
        var asked = ReportMonth.Read(parameters);
        var result = await reader.ReadAsync(parameters, everyType: false, context.RequestAborted);
        if (result.IsProblem(out var problem, out var query))
            return problem;
        var first = asked ?? ReportMonth.LastWhole(query);
        if (first > ReportMonth.Running(query))
            return Problems.BadRequest(
                $"Parameter '{ReportMonth.Parameter.Name}' has the value '{first:yyyy-MM}', which lies ahead. Accepted: a month like "
                    + $"{ReportMonth.LastWhole(query):yyyy-MM}."
            );
        var month = ReportingCalendar.Month(first, query.Zone);
        var question = ReportMonth.In(query, month);
        return await pages.AnswerAsync(
            context,
            question,
            frame => report.ReadAsync(frame, question, month, ReportMonth.Choices(query), context.RequestAborted)
        );
    }
}
