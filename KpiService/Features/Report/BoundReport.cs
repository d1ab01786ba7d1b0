using System.Reflection;
using KpiService.Domain.Time;
using KpiService.Features.Pages;
using KpiService.Questions;
using KpiService.Web;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.Metadata;

namespace KpiService.Features.Report;

/// <summary>The month of a report, the question about it, and the page it is shown on.</summary>
/// <param name="Months">The months to choose from, latest first.</param>
internal sealed record BoundReport(BoundPage Page, CalendarPeriod Month, IReadOnlyList<string> Months)
    : IVersioned,
        IEndpointParameterMetadataProvider
{
    public Query Query => Page.Query;
    public string DataVersion => Page.DataVersion;
    public Instant At => Page.At;
    public string Mark => Page.Mark;
    public Func<HttpContext, ValueTask<string>> MarkNow => SyncStatusReader.MarkAsync;

    /// <exception cref="RefusedRequestException">A parameter is malformed, names what isn't there, or the month lies ahead.</exception>
    public static async ValueTask<BoundReport> BindAsync(HttpContext context)
    {
        var asked = await QueryReader.BindAsync(context, ReportMonth.Read);
        var query = (await BoundQuery.BindAsync(context)).Query;
        var first = asked ?? ReportMonth.LastWhole(query);
        if (first > ReportMonth.Running(query))
            throw new RefusedRequestException(Problems.BadRequest(ReportMonth.Ahead(first, query)));
        var month = ReportingCalendar.Month(first, query.Zone);
        var framer = context.RequestServices.GetRequiredService<PageFramer>();
        var page = await framer.FrameAsync(ReportMonth.In(query, month), context.RequestAborted);
        return new BoundReport(page, month, ReportMonth.Choices(query));
    }

    /// <summary>Declares the filter, the month and the instant.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new QueryParameters([.. FilterParameters.Scope, ReportMonth.Parameter, FilterParameters.AsOf]));
}
