using KpiService.Configuration;
using KpiService.Questions;
using KpiService.Snapshot;

namespace KpiService.Features.Kpis;

/// <summary>One KPI: a metric with a good direction, parts and settings.</summary>
public sealed class KpiModule : Metric<KpiContext, KpiMeasure>
{
    /// <summary><c>up</c>: more is better; <c>down</c>: less is.</summary>
    public required string Direction { get; init; }

    /// <summary>Parts that evidence can be narrowed to by <c>group=</c>; those of work mix are the categories.</summary>
    public required Func<DataSnapshot, IReadOnlyList<string>> Parts { get; init; }

    /// <summary>True when the KPI is computed over closed sprints.</summary>
    public required bool OverSprints { get; init; }

    /// <summary>Which statistic of its values the number is; null where there is no choice.</summary>
    public Func<KpisOptions, string?> Statistic { get; init; } = _ => null;

    /// <summary>True: it is of parts and has no single value.</summary>
    public bool IsDistribution { get; init; }

    /// <summary>Its settings.</summary>
    public required Func<KpisOptions, KpiOptions> Options { get; init; }

    /// <summary>The details with so many of the sprints, the latest; 0: without lists, as one part of many.</summary>
    public Func<object, int, object> Shorten { get; init; } = (details, _) => details;

    /// <summary>The number without what it is made of, for the many periods that are shown beside it: the same, in less time.</summary>
    public required Func<KpiContext, KpiMeasure> Number { get; init; }

    /// <summary>The issues behind the number; of one of the parts where one is named.</summary>
    public required Func<KpiContext, string?, EvidenceTable> Evidence { get; init; }
}
