namespace KpiService.Metrics;

/// <summary>Why a point is more than noise.</summary>
public enum SignalRule
{
    /// <summary>Beyond the natural process limits.</summary>
    Outside,

    /// <summary>One of eight or more in a row on one side of the mean.</summary>
    Run,
}

/// <summary>Natural process limits of an XmR chart, cut to what its unit can be, and the points that break its rules.</summary>
public sealed record ProcessLimits(double Mean, double Lower, double Upper, IReadOnlyList<(int Index, SignalRule Rule)> Signals);

/// <summary>XmR chart: is a change signal or noise?</summary>
public static class ProcessBehaviourChart
{
    /// <summary>Fewer points give no limits.</summary>
    public const int MinimumPoints = 6;

    private const double Scale = 2.66;
    private const int Run = 8;

    /// <summary>Of the scale: values that differ by less are equal, however the sums were rounded.</summary>
    internal const double Tolerance = 1e-9;

    /// <summary>Null under <see cref="MinimumPoints"/> points.</summary>
    public static ProcessLimits? Of(IReadOnlyList<double> values, NaturalBounds bounds)
    {
        if (values.Count < MinimumPoints)
            return null;
        var mean = values.Average();
        var reach = Reach(values);
        var signals = Signals(values, mean, reach, Tolerance * values.Max(Math.Abs));
        return new ProcessLimits(mean, bounds.Cut(mean - reach), bounds.Cut(mean + reach), signals);
    }

    /// <summary>How far from the mean noise reaches, by the mean moving range.</summary>
    internal static double Reach(IReadOnlyList<double> values) =>
        Scale * Enumerable.Range(1, values.Count - 1).Average(k => Math.Abs(values[k] - values[k - 1]));

    private static List<(int, SignalRule)> Signals(IReadOnlyList<double> values, double mean, double reach, double tolerance)
    {
        var signals = new List<(int, SignalRule)>();
        var (side, length) = (0, 0);
        for (var k = 0; k < values.Count; k++)
        {
            var distance = values[k] - mean;
            var now = Math.Abs(distance) <= tolerance ? 0 : Math.Sign(distance);
            (side, length) = now != 0 && now == side ? (side, length + 1) : (now, now == 0 ? 0 : 1);
            if (Math.Abs(distance) > reach + tolerance)
                signals.Add((k, SignalRule.Outside));
            else if (length >= Run)
                signals.Add((k, SignalRule.Run));
        }

        return signals;
    }
}
