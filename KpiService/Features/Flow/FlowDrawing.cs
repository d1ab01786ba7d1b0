using System.Text.Json.Serialization;
using KpiService.Domain.Time;
using KpiService.Features.Durations;
using KpiService.Features.Flow.CumulativeFlow;
using KpiService.Features.Flow.CycleTime;
using KpiService.Features.Flow.TimeInStatus;
using KpiService.Features.Flow.Wip;
using KpiService.Features.Flow.WipAge;
using KpiService.Questions;

namespace KpiService.Features.Flow;

/// <summary>
/// A flow metric as the page draws it: numbers to three digits, and what no chart shows left out. The metric's own route has all.
/// </summary>
internal sealed record FlowDrawing(
    string Name,
    string Title,
    string Unit,
    string Definition,
    double? Value,
    string? Reason,
    string? ReasonCode,
    int SampleSize,
    DrawnSeries Series,
    object? Details,
    IReadOnlyList<Caveat> Caveats
)
{
    private const int Points = 100;
    private const int OldestIssues = 14;
    private const int LongestStatuses = 15;

    /// <summary>Of metrics with more lines than are drawn.</summary>
    private static readonly Dictionary<string, string[]> Drawn = new()
    {
        [CumulativeFlowFlow.Module.Name] = ["reached:new", "reached:indeterminate", "reached:done"],
        [WipAgeFlow.Module.Name] = ["p85", "p50"],
    };

    public static FlowDrawing Of(FlowReport report) =>
        new(
            report.Name,
            report.Title,
            report.Unit,
            report.Definition,
            report.Value,
            report.Reason,
            report.ReasonCode,
            report.SampleSize,
            new DrawnSeries(
                report.Series.Interval,
                [
                    .. report
                        .Series.Lines.Where(line => !Drawn.TryGetValue(report.Name, out var keys) || keys.Contains(line.Key))
                        .Select(Rounded),
                ]
            ),
            DetailsOf(report),
            report.Caveats
        );

    /// <summary>What of a metric the page needs to have computed.</summary>
    public static FlowParts Parts(FlowModule module) =>
        module == CumulativeFlowFlow.Module ? FlowParts.Series
        : module == TimeInStatusFlow.Module ? FlowParts.Number
        : FlowParts.All;

    private static object? DetailsOf(FlowReport report) =>
        report.Details switch
        {
            DurationDetails d => new DrawnDurations(
                d.P50,
                d.P85,
                d.P95,
                d.SampleSize,
                d.Statistic,
                d.Histogram,
                report.Name == CycleTimeFlow.Module.Name ? DrawnScatter.Of(d.Scatter.Thinned(Points)) : null
            ),
            WipAgeDetails ages => ages with
            {
                ByStatus = [],
                Items = [.. ages.Items.Take(OldestIssues).Select(i => i with { Age = Rounded(i.Age) })],
            },
            TimeInStatusDetails times => times with { Statuses = [.. times.Statuses.Take(LongestStatuses).Select(Rounded)] },
            WipDetails => null,
            var other => other,
        };

    private static FlowLine Rounded(FlowLine line) =>
        line with
        {
            Values = [.. line.Values.Select(v => v is { } value ? Rounded(value) : v)],
            Limits = line.Limits is { } l ? new Limits(Rounded(l.Mean), Rounded(l.Lower), Rounded(l.Upper)) : null,
        };

    private static TimeOfStatus Rounded(TimeOfStatus status) =>
        status with
        {
            TotalDays = Rounded(status.TotalDays),
            Percent = status.Percent is { } percent ? Rounded(percent) : null,
            MeanDays = status.MeanDays is { } mean ? Rounded(mean) : null,
            P50 = status.P50 is { } p50 ? Rounded(p50) : null,
            P85 = status.P85 is { } p85 ? Rounded(p85) : null,
        };

    private static double Rounded(double value) => Math.Round(value, 3);
}

/// <summary>Lines over the page's axis of this interval.</summary>
internal sealed record DrawnSeries(SeriesInterval Interval, IReadOnlyList<FlowLine> Lines);

/// <summary>Periods that all series of an interval have in common.</summary>
internal sealed record FlowAxis(SeriesInterval Interval, IReadOnlyList<DrawnPeriod> Periods)
{
    public static FlowAxis Of(FlowSeries series) =>
        new(
            series.Interval,
            [
                .. series.Periods.Select(p => new DrawnPeriod(
                    p.Period,
                    series.Interval == SeriesInterval.Day ? null : p.From,
                    p.Reason,
                    p.Partial
                )),
            ]
        );
}

/// <summary>A period of an axis. A day is its own first day, so <paramref name="From"/> is absent.</summary>
internal sealed record DrawnPeriod(
    string Period,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Partial
);

/// <summary>How long finished issues took.</summary>
internal sealed record DrawnDurations(
    double? P50,
    double? P85,
    double? P95,
    int SampleSize,
    string Statistic,
    IReadOnlyList<DurationBin> Histogram,
    DrawnScatter? Scatter
);

/// <summary>The points of a scatterplot in columns: names at each would be half of the answer.</summary>
/// <param name="Jira">By point, which of <paramref name="Jiras"/> it is of.</param>
internal sealed record DrawnScatter(
    int Total,
    int Shown,
    string Rule,
    IReadOnlyList<string> Keys,
    IReadOnlyList<Instant> DoneAt,
    IReadOnlyList<double> Days,
    IReadOnlyList<int> Jira,
    IReadOnlyList<ScatterJira> Jiras
)
{
    public static DrawnScatter Of(Scatter scatter) =>
        new(
            scatter.Total,
            scatter.Shown,
            scatter.Rule,
            [.. scatter.Points.Select(p => p.Key)],
            [.. scatter.Points.Select(p => p.DoneAt)],
            [.. scatter.Points.Select(p => Math.Round(p.Days, 3))],
            [.. scatter.Points.Select(p => Math.Max(0, scatter.Jiras.ToList().FindIndex(j => j.Instance == p.Instance)))],
            scatter.Jiras
        );
}
