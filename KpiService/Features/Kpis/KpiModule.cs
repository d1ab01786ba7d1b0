using KpiService.Configuration;
using KpiService.Questions;
using KpiService.Snapshot;

namespace KpiService.Features.Kpis;

/// <summary>One KPI: what it is called, what it means, and how it is computed.</summary>
public sealed class KpiModule
{
    /// <summary>Name in answers (<c>sprintPredictability</c>).</summary>
    public required string Name { get; init; }

    /// <summary>Name in routes (<c>sprint-predictability</c>).</summary>
    public required string Kebab { get; init; }
    public required string Title { get; init; }

    /// <summary><c>percent</c> or <c>days</c>.</summary>
    public required string Unit { get; init; }

    /// <summary><c>up</c>: more is better; <c>down</c>: less is.</summary>
    public required string Direction { get; init; }
    public required string Definition { get; init; }

    /// <summary>Parts that evidence can be narrowed to by <c>group=</c>; those of work mix are the categories.</summary>
    public required Func<DataSnapshot, IReadOnlyList<string>> Parts { get; init; }

    /// <summary>True when the KPI is computed over closed sprints.</summary>
    public required bool OverSprints { get; init; }

    /// <summary>Which statistic of its values the number is; null where there is no choice.</summary>
    public Func<KpisOptions, string?> Statistic { get; init; } = _ => null;

    /// <summary>True: it is of parts and has no single value.</summary>
    public bool IsDistribution { get; init; }

    /// <summary>False: what Jira says of an issue today is enough for it, also where no history was fetched.</summary>
    public bool NeedsHistories { get; init; } = true;

    /// <summary>Its settings.</summary>
    public required Func<KpisOptions, KpiOptions> Options { get; init; }

    /// <summary>The details with so many of the sprints, the latest; 0: without lists, as one part of many.</summary>
    public Func<object, int, object> Shorten { get; init; } = (details, _) => details;

    public required Func<KpiContext, KpiAnswer> Compute { get; init; }

    public required Func<KpiContext, string?, EvidenceTable> Evidence { get; init; }
}
