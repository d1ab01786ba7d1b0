using System.Text.Json.Serialization;
using KpiService.Domain.Time;
using KpiService.Metrics;
using KpiService.Questions;

namespace KpiService.Features.Flow;

/// <summary>One flow metric: a metric with lines over periods.</summary>
public sealed class FlowModule : Metric<MetricContext, Measure>
{
    /// <summary>True: it counts deliveries, so bulk changes and days before the team's first issue bend it.</summary>
    public bool CountsDeliveries { get; init; }

    /// <summary>Shortest period of the series that makes sense.</summary>
    public required SeriesInterval Finest { get; init; }

    /// <summary>Codes of the findings that bend it wherever they show; it names them.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>The number without details, for its many parts: the same, in less time; null: <c>Compute</c> is as fast.</summary>
    public Func<MetricContext, Measure>? Number { get; init; }

    /// <summary>Its lines over the periods of the series.</summary>
    public required Func<MetricContext, IReadOnlyList<SeriesPeriod>, IReadOnlyList<FlowLine>> Lines { get; init; }

    /// <summary>The issues behind the number.</summary>
    public required Func<MetricContext, EvidenceTable> Evidence { get; init; }
}

/// <summary>One line of a series.</summary>
/// <param name="Key">Its name for scripts; a column of the CSV.</param>
/// <param name="Values">One per period; null: unknown, or nothing to compute it from.</param>
public sealed record FlowLine(string Key, string Name, string Unit, IReadOnlyList<double?> Values)
{
    /// <summary>Natural process limits over the whole periods; null under six, and for lines that only grow.</summary>
    public Limits? Limits { get; init; }
    public IReadOnlyList<Signal> Signals { get; init; } = [];

    /// <summary>What its values can be.</summary>
    [JsonIgnore]
    public NaturalBounds Bounds { get; init; } = NaturalBounds.Of(Unit);

    /// <summary>True: it only grows, is one part of many, or follows itself from day to day: limits mean nothing.</summary>
    [JsonIgnore]
    public bool WithoutLimits { get; init; }
}
