using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.DataQuality;
using KpiService.Questions;

namespace KpiService.Features.Flow;

/// <summary>What of a metric is computed.</summary>
[Flags]
public enum FlowParts
{
    /// <summary>Value and details.</summary>
    Number = 1,

    /// <summary>The lines over the periods.</summary>
    Series = 2,
    All = Number | Series,
}

/// <summary>Answers questions to flow metrics: value, series, parts and evidence.</summary>
public sealed class FlowCalculator(KpiServiceOptions options, QualityBooks quality)
{
    /// <param name="interval">Null: the finest that keeps the series readable.</param>
    /// <param name="groupBy">One of <see cref="Grouping.Keys"/>; null: no parts.</param>
    /// <param name="parts">What isn't asked for is null, or has no lines.</param>
    public FlowReport Compute(
        FlowModule module,
        Query query,
        SeriesInterval? interval = null,
        string? groupBy = null,
        FlowParts parts = FlowParts.All
    )
    {
        var measure = parts.HasFlag(FlowParts.Number)
            ? Measure(module, query)
            : new Measure(null, query.Selection.HistoriesAt(query.AsOf).Issues, Unknown(module, query), null);
        return new FlowReport
        {
            GeneratedAt = query.GeneratedAt,
            AsOf = query.AsOf,
            DataVersion = query.DataVersion,
            Filter = query.Applied,
            Name = module.Name,
            Title = module.Title,
            Unit = module.Unit,
            Definition = module.Definition,
            Value = measure.Value,
            Reason = measure.Reason?.InAnswer,
            ReasonCode = measure.Reason?.Code,
            SampleSize = measure.SampleSize,
            Series = Series(module, query, interval, withLines: parts.HasFlag(FlowParts.Series)),
            Details = measure.Details,
            Caveats =
            [
                .. measure.Caveats,
                .. Deliveries(module, query, measure),
                .. quality.Bent(module.Findings, query),
                .. FlowCaveats.Of(query, measure.SampleSize, HistoryHorizon.Of(query.Selection, query.Now), query.EffectiveWindow.From),
            ],
            Groups = groupBy is null ? null : Groups(module, query, groupBy),
        };
    }

    /// <summary>The number alone.</summary>
    public Measure Measure(FlowModule module, Query query) => Measure(module, query, module.Compute);

    private Measure Measure(FlowModule module, Query query, Func<MetricContext, Measure> compute) =>
        Unknown(module, query) is { } reason ? new Measure(null, 0, reason, null) : compute(Question(query));

    /// <summary>The lines, null where the history doesn't reach.</summary>
    /// <param name="most">Periods at the most; the newest are kept.</param>
    /// <param name="withLines">False: the periods alone.</param>
    public FlowSeries Series(FlowModule module, Query query, SeriesInterval? interval, int most = SeriesPeriods.Most, bool withLines = true)
    {
        var cut = interval ?? SeriesPeriods.Choose(query.EffectiveWindow, module.Finest);
        var periods = SeriesPeriods.Of(query.EffectiveWindow, cut, query.Zone, most);
        var horizon = HistoryHorizon.Of(query.Selection, query.Now);
        var nothing = query.WithoutHistories;
        var unknown = periods.Select(p => (nothing ?? horizon.Reason(p.Window.From))?.Code).ToList();
        var lines = withLines ? module.Lines(Question(query), periods) : [];
        // Only independent periods can be judged: a stock follows itself from day to day.
        var follows = module.AtEnd && cut == SeriesInterval.Day;
        return new FlowSeries(
            cut,
            [.. periods.Select((p, k) => new FlowPeriod(p.Name, p.First, unknown[k], p.Partial ? true : null))],
            [
                .. lines.Select(line =>
                    FlowLimits.On(
                        line with
                        {
                            WithoutLimits = line.WithoutLimits || follows,
                            Values = [.. line.Values.Select((v, k) => unknown[k] is null ? v : null)],
                        },
                        periods
                    )
                ),
            ]
        );
    }

    /// <summary>The same computation over each part of the selection.</summary>
    public IReadOnlyList<FlowGroup> Groups(FlowModule module, Query query, string groupBy) =>
        [
            .. Grouping
                .Parts(query, options, groupBy)
                .SideBySide()
                .Select(part =>
                {
                    var measure = Measure(module, part.Query, module.Number ?? module.Compute);
                    return new FlowGroup(
                        part.Key,
                        part.Name,
                        measure.Value,
                        measure.SampleSize,
                        measure.Reason?.InAnswer,
                        measure.Reason?.Code
                    );
                }),
        ];

    /// <summary>The issues behind the number.</summary>
    public EvidenceTable Evidence(FlowModule module, Query query) => module.Evidence(Question(query));

    /// <summary>The question a module is asked.</summary>
    public MetricContext Question(Query query) =>
        new(query.Selection, query.EffectiveWindow, query.AsOf, options) { Zone = query.Zone, Now = query.Now };

    /// <summary>What bends the deliveries of a question's window.</summary>
    internal IEnumerable<Caveat> BulkCaveats(MetricContext q) => DeliveryCaveats.Bulk(q, quality);

    private IEnumerable<Caveat> Deliveries(FlowModule module, Query query, Measure measure) =>
        module.CountsDeliveries && measure.Value is not null ? DeliveryCaveats.Of(Question(query), quality) : [];

    private static Reason? Unknown(FlowModule module, Query query) =>
        module.Unknown(query, module.AtEnd ? query.EffectiveWindow.To : query.EffectiveWindow.From);
}
