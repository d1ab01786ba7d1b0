namespace KpiService.Metrics;

/// <summary>
/// Which percentile must be asked of a forecast so that what it says holds as often as asked: the one that would have on its own past.
/// How often a percentile held only grows with it, so no further ordering is needed; the forecast as drawn counts like some more cases,
/// so that few of them don't throw it about.
/// </summary>
public sealed class Calibration
{
    /// <summary>Fewer past forecasts make no correction.</summary>
    public const int Least = 26;

    /// <summary>Nothing is certain: no higher percentile is asked.</summary>
    public const double Most = 99;

    /// <summary>Cases that the forecast as drawn counts for.</summary>
    public const double DrawnWeight = 26;

    private readonly double[] missed;
    private readonly double drawnWeight;

    private Calibration(double[] missed, double drawnWeight) => (this.missed, this.drawnWeight) = (missed, drawnWeight);

    /// <summary>Null under <see cref="Least"/> past forecasts.</summary>
    /// <param name="missed">Of each, the percentile up to which it did not hold: 0 where even a certain one would have, 100 where
    /// none.</param>
    public static Calibration? Of(IEnumerable<double> missed, double drawnWeight = DrawnWeight)
    {
        double[] sorted = [.. missed.Order()];
        return sorted.Length < Least ? null : new Calibration(sorted, drawnWeight);
    }

    /// <summary>The percentile to ask for, in whole tenths of a percent.</summary>
    /// <param name="percent">How often it shall hold.</param>
    public double Ask(double percent)
    {
        var wanted = percent / 100 * (missed.Length + drawnWeight);
        for (var held = 0; held <= missed.Length; held++)
        {
            // Above the next one it would hold more often.
            var most = held < missed.Length ? missed[held] : 100;
            var least = held == 0 ? 0 : missed[held - 1];
            var asked = Math.Max(Above(least), Tenth((wanted - held) / drawnWeight * 100));
            if (asked <= most)
                return Math.Min(asked, Most);
        }

        return Most;
    }

    private static double Above(double level) => (Math.Floor((level * 10) + 1e-6) + 1) / 10;

    private static double Tenth(double level) => Math.Ceiling((level * 10) - 1e-6) / 10;
}
