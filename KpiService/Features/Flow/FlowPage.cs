using System.Reflection;
using KpiService.Features.Evidence;
using KpiService.Features.Pages;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.Metadata;

namespace KpiService.Features.Flow;

/// <summary>The Flow page.</summary>
internal sealed record FlowPageAnswer : PageFrame
{
    public FlowPageAnswer(PageFrame frame)
        : base(frame) { }

    /// <summary>All flow metrics.</summary>
    public required IReadOnlyList<FlowDrawing> Metrics { get; init; }

    /// <summary>The periods of their series, an axis for each interval.</summary>
    public required IReadOnlyList<FlowAxis> Axes { get; init; }

    /// <summary>The first issues behind the metric asked for.</summary>
    public required EvidencePage Evidence { get; init; }
}

/// <summary>Whose issues the Flow page lists.</summary>
internal sealed record ListedMetric(FlowModule Module) : IEndpointParameterMetadataProvider
{
    private const string Default = "wip-age";
    private static readonly IReadOnlyList<string> Names = [.. FlowCatalog.All.Select(m => m.Kebab)];

    public static ValueTask<ListedMetric> BindAsync(HttpContext context) => QueryReader.BindAsync(context, Read);

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(
            new QueryParameters([
                new ParameterDoc("metric", $"Whose issues are listed; {Default} unless given.", "cycle-time", Accepted: Names),
            ])
        );

    private static ListedMetric Read(QueryReader query)
    {
        var name = query.Choice("metric", Names) ?? Default;
        return new ListedMetric(FlowCatalog.All.Single(m => m.Kebab == name));
    }
}
