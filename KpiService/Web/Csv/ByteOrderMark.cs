using System.Reflection;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.Metadata;

namespace KpiService.Web.Csv;

/// <summary>What every CSV export takes beside the filter: whether the file begins with a byte order mark.</summary>
public sealed record ByteOrderMark(bool Wanted) : IEndpointParameterMetadataProvider
{
    private static readonly ParameterDoc Parameter = new(
        "bom",
        "True: the file begins with a byte order mark, by which Excel knows UTF-8.",
        "true",
        "boolean"
    );

    public static ValueTask<ByteOrderMark> BindAsync(HttpContext context) =>
        QueryReader.BindAsync(context, query => new ByteOrderMark(query.Flag(Parameter.Name) ?? false));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new QueryParameters([Parameter]));
}
