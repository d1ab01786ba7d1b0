using KpiService.Domain;
using KpiService.Kpis;

namespace KpiService.Flow.Forecast;

/// <summary>What a forecast is asked.</summary>
/// <param name="Items">When will so many be done?</param>
/// <param name="By">How many will be done by this day, included?</param>
/// <param name="Seed">The same seed and data give the same forecast.</param>
public sealed record ForecastRequest(int? Items, DateOnly? By, int Seed)
{
    public const int DefaultSeed = 1;
}

/// <summary>A forecast by throughput. Null lists come with the reason; no date is ever certain.</summary>
/// <param name="First">First day that is simulated: today if it has only just begun, else tomorrow.</param>
/// <param name="When">For <paramref name="Items"/>: by which day.</param>
/// <param name="HowMany">For <paramref name="By"/>: how many at least.</param>
/// <param name="Reason">Why there is no forecast.</param>
public sealed record ForecastReport(
    Instant GeneratedAt, Instant AsOf, string DataVersion, AppliedFilter Filter, int? Items, DateOnly? By, int Seed, int Trials, DateOnly First,
    ForecastSample Sample, IReadOnlyList<DoneBy>? When, IReadOnlyList<CountBy>? HowMany, string? Reason, BackTest BackTest, IReadOnlyList<KpiCaveat> Caveats);

/// <summary>The days that are drawn from.</summary>
/// <param name="Completions">Null where the days lie before the stored history.</param>
/// <param name="ArrivalsPerWeek">Issues created in the same days, per week: what the forecast leaves out.</param>
public sealed record ForecastSample(DateOnly From, DateOnly To, int Days, int? Completions, double? CompletionsPerWeek, double? ArrivalsPerWeek);

/// <summary>At least <paramref name="Percent"/> % of the trials are done by the end of this day.</summary>
/// <param name="Days">After today; null with <paramref name="Date"/> where it takes more than five years.</param>
public sealed record DoneBy(int Percent, DateOnly? Date, int? Days);

/// <summary>At least <paramref name="Percent"/> % of the trials reach this count.</summary>
public sealed record CountBy(int Percent, int Items);
