using System.Reflection;
using KpiService.Domain.Time;
using KpiService.Questions;
using Microsoft.AspNetCore.Http.Metadata;

namespace KpiService.Web.Binding;

/// <summary>The question of a request: its filter and window, names looked up.</summary>
public sealed class BoundQuery(Query query) : IVersioned, IEndpointParameterMetadataProvider
{
    public Query Query { get; } = query;
    public string DataVersion => Query.DataVersion;
    public Instant At => Query.GeneratedAt;

    /// <exception cref="RefusedRequestException">A parameter is malformed or names what isn't there.</exception>
    public static async ValueTask<BoundQuery> BindAsync(HttpContext context)
    {
        var binder = context.RequestServices.GetRequiredService<QueryBinder>();
        return new BoundQuery(await binder.BindAsync(new QueryReader(context.Request.Query), everyType: false, context.RequestAborted));
    }

    /// <summary>
    /// Declares the filter and the window; a route that can be split declares <see cref="FilterParameters.GroupBy"/> itself.
    /// </summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new QueryParameters([.. FilterParameters.Scope, .. FilterParameters.Time]));
}
