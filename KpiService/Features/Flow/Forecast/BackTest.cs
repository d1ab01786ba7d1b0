namespace KpiService.Features.Flow.Forecast;

/// <summary>How the same forecast did in the past, from the last 52 week starts that are over: what was said, and what came.</summary>
/// <param name="Days">Of a question how many: the days that each looked ahead; null for a question when.</param>
/// <param name="Tested">Starts with a forecast.</param>
/// <param name="Refused">Starts with too little before them to draw from.</param>
/// <param name="BeforeHistory">Starts of whose sample under 56 days lie in the stored history.</param>
/// <param name="HitRates">Of what is said: after the correction, by those forecasts alone that were over before each. Empty under 10
/// tested.</param>
/// <param name="Reason">Why there are no hit rates.</param>
public sealed record BackTest(
    int Starts,
    int? Days,
    int Tested,
    int Refused,
    int BeforeHistory,
    IReadOnlyList<HitRate> HitRates,
    IReadOnlyList<BackTestPoint> Points,
    string? Reason
)
{
    /// <summary>Of a question when: so many items; null for a question how many.</summary>
    public required int? Items { get; init; }

    /// <summary>Mean of what came less what was said with 50 %, in issues or days, over what came; null where there are no rates.</summary>
    public required double? MeanError { get; init; }

    /// <summary>The same before the correction.</summary>
    public required PastAnswers AsDrawn { get; init; }
}

/// <summary>What the same past forecasts said before the correction.</summary>
public sealed record PastAnswers(IReadOnlyList<HitRate> HitRates, IReadOnlyList<BackTestPoint> Points, double? MeanError);

/// <summary>How often it came as said or better.</summary>
/// <param name="Rate">Percent.</param>
public sealed record HitRate(int Percent, int Hits, int Of, double Rate);

/// <summary>One start: what was said and what came, in issues (how many) or days (when).</summary>
/// <param name="Actual">Null: not done by the day that 99 % of the trials took, so later than said.</param>
public sealed record BackTestPoint(DateOnly Start, int P50, int P85, int P95, int? Actual);
