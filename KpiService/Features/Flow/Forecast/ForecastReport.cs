using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Flow.Forecast;

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
    Instant GeneratedAt,
    Instant AsOf,
    string DataVersion,
    AppliedFilter Filter,
    int? Items,
    DateOnly? By,
    int Seed,
    int Trials,
    DateOnly First,
    ForecastSample Sample,
    IReadOnlyList<DoneBy>? When,
    IReadOnlyList<CountBy>? HowMany,
    string? Reason,
    string? ReasonCode,
    IReadOnlyList<Caveat> Caveats
)
{
    /// <summary>How forecasts like it did: of the question asked; where both are asked, of how many.</summary>
    public required BackTest BackTest { get; init; }

    /// <summary>The correction that its past asks for; null with <see cref="CorrectionReason"/> where there is none.</summary>
    public required IReadOnlyList<Correction>? Correction { get; init; }

    /// <summary>Why there is no correction, or why it is by another question's past.</summary>
    public required string? CorrectionReason { get; init; }

    /// <summary>The same of the question when, where both are asked.</summary>
    public required ForecastRecord? RecordOfWhen { get; init; }
}

/// <summary>How forecasts of a question did, and how it is corrected by that.</summary>
/// <param name="CorrectionReason">Why there is no correction, or why it is by another question's past.</param>
public sealed record ForecastRecord(BackTest BackTest, IReadOnlyList<Correction>? Correction, string? CorrectionReason);

/// <summary>So that what is said holds as often as asked, another percentile of the trials is taken.</summary>
public sealed record Correction(int Asked, double Drawn);

/// <summary>The days that are drawn from.</summary>
/// <param name="Completions">Null where the days lie before the stored history.</param>
/// <param name="ArrivalsPerWeek">Issues created in the same days, per week: what the forecast leaves out.</param>
public sealed record ForecastSample(
    DateOnly From,
    DateOnly To,
    int Days,
    int? Completions,
    double? CompletionsPerWeek,
    double? ArrivalsPerWeek
);

/// <summary>With <paramref name="Percent"/> % it is done by the end of this day.</summary>
/// <param name="Days">After today; null with <paramref name="Date"/> where it takes more than five years.</param>
/// <param name="AsDrawn">The day by which so many of the trials are done, before the correction; null like <paramref name="Date"/>.</param>
public sealed record DoneBy(int Percent, DateOnly? Date, int? Days, DateOnly? AsDrawn);

/// <summary>With <paramref name="Percent"/> % at least so many are done.</summary>
/// <param name="AsDrawn">The count that so many of the trials reach, before the correction.</param>
public sealed record CountBy(int Percent, int Items, int AsDrawn);
