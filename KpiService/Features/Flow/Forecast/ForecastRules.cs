using KpiService.Metrics;

namespace KpiService.Features.Flow.Forecast;

/// <summary>What a forecast draws and how strongly it is corrected: chosen by measuring (docs/forecast.md).</summary>
/// <param name="HistoryDays">Whole days that are drawn from at the most.</param>
/// <param name="DrawnWeight">Past forecasts that the trials as drawn count for in the correction.</param>
internal sealed record ForecastRules(int HistoryDays = 182, double DrawnWeight = Calibration.DrawnWeight)
{
    /// <summary>Fewer days since the first issue make no forecast.</summary>
    public const int LeastDays = 14;

    /// <summary>Fewer completions make no forecast.</summary>
    public const int LeastCompletions = 10;

    /// <summary>Fewer completions make a weak one.</summary>
    public const int FewCompletions = 20;

    /// <summary>Where the stored history cuts the days, at least so many must be left.</summary>
    public const int LeastKnownDays = 56;

    /// <summary>How they are drawn.</summary>
    public BlockDraws Draws { get; init; } = BlockDraws.Chosen;

    public static ForecastRules Chosen { get; } = new();
}
