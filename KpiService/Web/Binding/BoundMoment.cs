using System.Reflection;
using KpiService.Domain.Time;
using KpiService.Questions;
using Microsoft.AspNetCore.Http.Metadata;

namespace KpiService.Web.Binding;

/// <summary>The question of a request that takes no window: its filter and its instant, names looked up.</summary>
public sealed class BoundMoment(Query query) : IVersioned, IEndpointParameterMetadataProvider
{
    public Query Query { get; } = query;
    public string DataVersion => Query.DataVersion;
    public Instant At => Query.GeneratedAt;

    /// <exception cref="RefusedRequestException">A parameter is malformed or names what isn't there.</exception>
    public static async ValueTask<BoundMoment> BindAsync(HttpContext context) => new((await BoundQuery.BindAsync(context)).Query);

    /// <summary>Declares the filter and the instant.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new QueryParameters([.. FilterParameters.Scope, FilterParameters.AsOf]));
}
