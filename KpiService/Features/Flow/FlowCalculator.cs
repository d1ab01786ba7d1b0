using KpiService.Configuration;
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
        var request = query;
        var measure = parts.HasFlag(FlowParts.Number)
            ? Measure(module, request)
            : new FlowMeasure(null, request.Selection.HistoriesAt(request.AsOf).Issues, Unknown(module, request), null);
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
            Reason = measure.Value is null ? measure.Reason : null,
            SampleSize = measure.SampleSize,
            Series = Series(module, request, interval, withLines: parts.HasFlag(FlowParts.Series)),
            Details = measure.Details,
            Caveats =
            [
                .. measure.Caveats,
                .. Deliveries(module, request, measure),
                .. quality.Bent(module.Findings, request),
                .. FlowCaveats.Of(
                    request,
                    measure.SampleSize,
                    HistoryHorizon.Of(request.Selection, request.Now),
                    request.EffectiveWindow.From
                ),
            ],
            Groups = groupBy is null ? null : Groups(module, request, groupBy),
        };
    }

    /// <summary>The number alone.</summary>
    public FlowMeasure Measure(FlowModule module, Query request) =>
        Unknown(module, request) is { } reason ? new FlowMeasure(null, 0, reason, null) : module.Measure(Question(request));

    /// <summary>The lines, null where the history doesn't reach.</summary>
    /// <param name="most">Periods at the most; the newest are kept.</param>
    /// <param name="withLines">False: the periods alone.</param>
    public FlowSeries Series(
        FlowModule module,
        Query request,
        SeriesInterval? interval,
        int most = SeriesPeriods.Most,
        bool withLines = true
    )
    {
        var cut = interval ?? SeriesPeriods.Choose(request.EffectiveWindow, module.Finest);
        var periods = SeriesPeriods.Of(request.EffectiveWindow, cut, request.Zone, most);
        var horizon = HistoryHorizon.Of(request.Selection, request.Now);
        var nothing = WithoutHistories(request);
        var unknown = periods
            .Select(p =>
                nothing ? "noChangelog"
                : horizon.Reason(p.Window.From) is null ? null
                : "beforeHistory"
            )
            .ToList();
        var lines = withLines ? module.Lines(Question(request), periods) : [];
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
    public IReadOnlyList<FlowGroup> Groups(FlowModule module, Query request, string groupBy) =>
        [
            .. Grouping
                .Parts(request, options, groupBy)
                .Select(part =>
                {
                    var measure = Measure(module, part.Query);
                    return new FlowGroup(
                        part.Key,
                        part.Name,
                        measure.Value,
                        measure.SampleSize,
                        measure.Value is null ? measure.Reason : null
                    );
                }),
        ];

    /// <summary>The issues behind the number.</summary>
    public EvidenceTable Evidence(FlowModule module, Query request) => module.Evidence(Question(request));

    /// <summary>The question a module is asked.</summary>
    public MetricContext Question(Query request) =>
        new(request.Selection, request.EffectiveWindow, request.AsOf, options) { Zone = request.Zone, Now = request.Now };

    /// <summary>What bends the deliveries of a question's window.</summary>
    internal IEnumerable<Caveat> BulkCaveats(MetricContext q) => DeliveryCaveats.Bulk(q, quality);

    private IEnumerable<Caveat> Deliveries(FlowModule module, Query request, FlowMeasure measure) =>
        module.CountsDeliveries && measure.Value is not null ? DeliveryCaveats.Of(Question(request), quality) : [];

    /// <summary>Why the number can't be known; null when it can.</summary>
    private static string? Unknown(FlowModule module, Query request)
    {
        var begin = module.AtEnd ? request.EffectiveWindow.To : request.EffectiveWindow.From;
        return HistoryHorizon.Of(request.Selection, request.Now).Reason(begin)?.Text
            ?? (WithoutHistories(request) ? Caveats.NoChangelog.Text : null);
    }

    private static bool WithoutHistories(Query request) =>
        request.Selection.HistoriesAt(request.AsOf) is { Issues: > 0 } histories && histories.Incomplete == histories.Issues;
}
