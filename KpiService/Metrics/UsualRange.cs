namespace KpiService.Metrics;

/// <summary>Between what the value over some periods in a row usually lies, by the single periods before them.</summary>
/// <param name="Periods">So many periods it is made of.</param>
public sealed record UsualRange(double Mean, double Lower, double Upper, int Periods)
{
    /// <summary>More periods than this are not looked at: how it was years ago is not what is usual.</summary>
    public const int Most = 12;

    /// <summary>Null under <see cref="ProcessBehaviourChart.MinimumPoints"/> periods.</summary>
    /// <param name="values">Of the periods, in order.</param>
    /// <param name="length">Periods that the value to judge covers; what covers more of them varies less, by the root.</param>
    public static UsualRange? Of(IReadOnlyList<double> values, double length, NaturalBounds bounds)
    {
        if (values.Count < ProcessBehaviourChart.MinimumPoints)
            return null;
        var mean = values.Average();
        var reach = ProcessBehaviourChart.Reach(values) / Math.Sqrt(Math.Max(1, length));
        return new UsualRange(mean, bounds.Cut(mean - reach), bounds.Cut(mean + reach), values.Count);
    }

    /// <summary>-1 below, 1 above, 0 within; a value on a limit is within.</summary>
    public int Side(double value)
    {
        var tolerance = ProcessBehaviourChart.Tolerance * Math.Max(Math.Abs(value), Math.Max(Math.Abs(Lower), Math.Abs(Upper)));
        return value < Lower - tolerance ? -1
            : value > Upper + tolerance ? 1
            : 0;
    }
}
