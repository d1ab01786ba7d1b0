using System.Reflection;
using KpiService.Domain.Time;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.Metadata;

namespace KpiService.Features.Flow;

/// <summary>How a series is cut, as asked; null: the finest that keeps it readable.</summary>
internal sealed record BoundInterval(SeriesInterval? Interval) : IEndpointParameterMetadataProvider
{
    private static readonly ParameterDoc Parameter = new(
        "interval",
        "Cuts the series into days, weeks or months; the finest that keeps it readable unless given. An answer has at most the newest "
            + "120 periods, the CSV all.",
        "week",
        Accepted: ["day", "week", "month"]
    );

    public static ValueTask<BoundInterval> BindAsync(HttpContext context) => QueryReader.BindAsync(context, Read);

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new QueryParameters([Parameter]));

    private static BoundInterval Read(QueryReader query) =>
        new(
            query.Choice(Parameter.Name, [.. Parameter.Accepted ?? []]) is { } name
                ? Enum.Parse<SeriesInterval>(name, ignoreCase: true)
                : null
        );
}
