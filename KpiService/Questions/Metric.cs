using KpiService.Domain;
using KpiService.Domain.Time;

namespace KpiService.Questions;

/// <summary>A metric: what it is called, what it means, and what must be known for it.</summary>
public abstract class Metric
{
    /// <summary>Name in answers (<c>cycleTime</c>).</summary>
    public required string Name { get; init; }

    /// <summary>Name in routes (<c>cycle-time</c>).</summary>
    public required string Kebab { get; init; }
    public required string Title { get; init; }

    /// <summary>Unit of the value: <c>days</c>, <c>issues</c> or <c>percent</c>.</summary>
    public required string Unit { get; init; }
    public required string Definition { get; init; }

    /// <summary>True: counted at the end of the window; false: over the window.</summary>
    public bool AtEnd { get; init; }

    /// <summary>False: what Jira says of an issue today is enough for it, also where no history was fetched.</summary>
    public bool NeedsHistories { get; init; } = true;

    /// <summary>Why its number is unknown whatever the issues say; null: it can be computed.</summary>
    /// <param name="begin">Instant from which data is needed.</param>
    internal Reason? Unknown(Query query, Instant begin) =>
        HistoryHorizon.Of(query.Selection, query.Now).Reason(begin) ?? (NeedsHistories ? query.WithoutHistories : null);
}

/// <summary>A metric and its computation.</summary>
/// <typeparam name="TQuestion">What one computation gets: a selection, one period, and the instant from which it is looked at.</typeparam>
/// <typeparam name="TMeasure">What it gives.</typeparam>
public abstract class Metric<TQuestion, TMeasure> : Metric
    where TQuestion : MetricContext
    where TMeasure : Measure
{
    /// <summary>The number over one window.</summary>
    public required Func<TQuestion, TMeasure> Compute { get; init; }
}
