using KpiService.Domain;
using KpiService.Metrics;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Durations;

/// <summary>Issues finished in a window, each list by when they were done.</summary>
/// <param name="Measured">With the days that each took.</param>
/// <param name="NeverStarted">Delivered, and there is nothing to measure from.</param>
/// <param name="NotDelivered">Their resolution says that nothing was delivered.</param>
internal sealed record DurationSample(List<(FlowFact Fact, double Days)> Measured, List<FlowFact> NeverStarted, List<FlowFact> NotDelivered)
{
    private double[]? days;
    private DurationStatistics? statistics;

    /// <summary>All of them together.</summary>
    public required long TotalMilliseconds { get; init; }

    /// <summary>In any order.</summary>
    private double[] Days => days ??= [.. Measured.Select(m => m.Days)];

    public DurationStatistics Statistics() =>
        statistics ??= DurationStatistics.Of(Days, Duration.MeanDays(TotalMilliseconds, Measured.Count));

    /// <summary>Why there is no number; null where there is one.</summary>
    public Reason? Reason => Duration.Nothing(Measured.Count, Measured.Count + NeverStarted.Count + NotDelivered.Count);

    public IReadOnlyList<LeftOut> LeftOut() =>
        [
            .. new LeftOut[] { new(Deliveries.NeverStarted, NeverStarted.Count), new(Deliveries.NotDelivered, NotDelivered.Count) }.Where(
                e => e.Issues > 0
            ),
        ];

    public IReadOnlyList<DurationBin> Histogram() =>
        Statistics() is { P95: { } common, Max: { } largest }
            ? [.. Metrics.Histogram.Of(Days, common, largest).Select(b => new DurationBin(b.From, b.To, b.Count))]
            : [];
}

/// <summary>Issues that took from (inclusive) to (exclusive; the last bin inclusive).</summary>
public sealed record DurationBin(double FromDays, double ToDays, int Issues);

/// <summary>Why no duration is known.</summary>
internal static class DurationReasons
{
    public static Reason NothingMeasured { get; } =
        new("nothingMeasured", "nothing was finished in the window that had been started and delivered");

    public static Reason NothingFinished { get; } = new("nothingFinished", "nothing was finished in the window");
}
