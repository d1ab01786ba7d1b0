using System.Reflection;
using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Web;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.Metadata;

namespace KpiService.Features.Pages;

/// <summary>A page of the dashboard that takes no window.</summary>
internal sealed class MomentPage(BoundPage page) : IVersioned, IEndpointParameterMetadataProvider
{
    public Query Query => page.Query;
    public PageFrame Frame => page.Frame;
    public string DataVersion => page.DataVersion;
    public Instant At => page.At;
    public string Mark => page.Mark;
    public Func<HttpContext, ValueTask<string>> MarkNow => SyncStatusReader.MarkAsync;

    /// <exception cref="RefusedRequestException">A parameter is malformed or names what isn't there.</exception>
    public static async ValueTask<MomentPage> BindAsync(HttpContext context) => new(await BoundPage.BindAsync(context));

    /// <summary>Declares the filter and the instant.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        BoundMoment.PopulateMetadata(parameter, builder);
}
