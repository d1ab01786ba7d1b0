using System.Reflection;
using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Web;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.Metadata;

namespace KpiService.Features.Pages;

/// <summary>
/// A page of the dashboard: its question, and the frame that every page shows beside its own content, of one data version.
/// </summary>
internal sealed class BoundPage(Query query, PageFrame frame) : IVersioned, IEndpointParameterMetadataProvider
{
    public Query Query { get; } = query;
    public PageFrame Frame { get; } = frame;
    public string DataVersion => Query.DataVersion;
    public Instant At => Query.GeneratedAt;
    public string Mark => Frame.Sync.Mark();
    public Func<HttpContext, ValueTask<string>> MarkNow => SyncStatusReader.MarkAsync;

    /// <exception cref="RefusedRequestException">A parameter is malformed or names what isn't there.</exception>
    public static async ValueTask<BoundPage> BindAsync(HttpContext context)
    {
        var bound = await BoundQuery.BindAsync(context);
        return await context.RequestServices.GetRequiredService<PageFramer>().FrameAsync(bound.Query, context.RequestAborted);
    }

    /// <summary>Declares the filter and the window.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        BoundQuery.PopulateMetadata(parameter, builder);
}
