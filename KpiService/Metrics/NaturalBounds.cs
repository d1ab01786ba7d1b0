namespace KpiService.Metrics;

/// <summary>What values of a unit can be.</summary>
public readonly record struct NaturalBounds(double Least, double Most)
{
    public static readonly NaturalBounds Percent = new(0, 100);

    /// <summary>Days, counts and points.</summary>
    public static readonly NaturalBounds Amount = new(0, double.PositiveInfinity);

    /// <summary>A balance: below 0 is as natural as above.</summary>
    public static readonly NaturalBounds None = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>By the name of the unit.</summary>
    public static NaturalBounds Of(string unit) => unit == "percent" ? Percent : Amount;

    public double Cut(double value) => Math.Clamp(value, Least, Most);
}
