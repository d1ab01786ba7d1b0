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
    private double[]? ascending;

    /// <summary>All of them together.</summary>
    public required long TotalMilliseconds { get; init; }

    /// <summary>The days, sorted once.</summary>
    public IReadOnlyList<double> Ascending => ascending ??= Sorted();

    public DurationStatistics Statistics() =>
        DurationStatistics.OfSorted(Ascending) with
        {
            Mean = Duration.MeanDays(TotalMilliseconds, Measured.Count),
        };

    /// <summary>Why there is no number; null where there is one.</summary>
    public Reason? Reason =>
        Measured.Count > 0 ? null
        : NeverStarted.Count + NotDelivered.Count > 0 ? DurationReasons.NothingMeasured
        : DurationReasons.NothingFinished;

    public IReadOnlyList<LeftOut> LeftOut() =>
        [
            .. new LeftOut[] { new(Deliveries.NeverStarted, NeverStarted.Count), new(Deliveries.NotDelivered, NotDelivered.Count) }.Where(
                e => e.Issues > 0
            ),
        ];

    public IReadOnlyList<DurationBin> Histogram() =>
        [.. Metrics.Histogram.Of(Ascending).Select(b => new DurationBin(b.From, b.To, b.Count))];

    private double[] Sorted()
    {
        var days = new double[Measured.Count];
        for (var k = 0; k < days.Length; k++)
            days[k] = Measured[k].Days;
        Array.Sort(days);
        return days;
    }
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
