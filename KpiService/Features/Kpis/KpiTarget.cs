using KpiService.Configuration;

namespace KpiService.Features.Kpis;

/// <summary>Judges a value against the thresholds in the KPI's direction. Equal to a threshold is good.</summary>
internal static class KpiTarget
{
    public static KpiStatus Status(double? value, KpiOptions thresholds, string direction)
    {
        if (value is not { } v)
            return KpiStatus.Unavailable;
        if (thresholds is { ThresholdWarning: null, ThresholdCritical: null })
            return KpiStatus.Neutral;
        if (Beyond(v, thresholds.ThresholdCritical, direction))
            return KpiStatus.Critical;
        return Beyond(v, thresholds.ThresholdWarning, direction) ? KpiStatus.Warning : KpiStatus.Good;
    }

    private static bool Beyond(double value, double? threshold, string direction) =>
        threshold is { } t && (direction == "up" ? value < t : value > t);
}
