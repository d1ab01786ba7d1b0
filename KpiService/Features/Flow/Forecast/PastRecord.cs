using KpiService.Metrics;

namespace KpiService.Features.Flow.Forecast;

/// <summary>How past forecasts of one question did.</summary>
/// <param name="Over">Past forecasts that are over.</param>
/// <param name="Calibration">The correction that follows; null where too few are over.</param>
internal sealed record PastRecord(int Over, Calibration? Calibration, BackTest BackTest)
{
    /// <summary>Fewer rated forecasts make no rate.</summary>
    public const int LeastRated = 10;

    private static readonly int[] Percents = [50, 85, 95];

    /// <param name="past">Oldest first; all of them over.</param>
    public static PastRecord Of(ForecastQuestion question, IReadOnlyList<PastForecast> past, ForecastRules rules)
    {
        List<PastForecast> forecasts = [.. past.Where(p => p.Outcomes is not null)];
        return new PastRecord(
            forecasts.Count,
            Calibration.Of(forecasts.Select(p => p.Missed), rules.DrawnWeight),
            Rate(question, [.. past.TakeLast(PastForecasts.Rated)], KnownAt)
        );

        // What a past forecast could have been corrected by: those that were over before it.
        Calibration? KnownAt(int start) => Calibration.Of(forecasts.Where(f => f.Over <= start).Select(f => f.Missed), rules.DrawnWeight);
    }

    private static BackTest Rate(ForecastQuestion question, List<PastForecast> starts, Func<int, Calibration?> knownAt)
    {
        var rated = starts.FindAll(p => p.Outcomes is not null);
        var said = rated.ConvertAll(p => Point(question, p, knownAt(p.Start)));
        var drawn = rated.ConvertAll(p => Point(question, p, null));
        var beforeHistory = starts.Count(p => p.BeforeHistory);
        return new BackTest(
            starts.Count,
            (question as HowManyQuestion)?.Days,
            rated.Count,
            starts.Count - rated.Count - beforeHistory,
            beforeHistory,
            Rates(question, said),
            said,
            Reason(starts.Count, rated.Count)
        )
        {
            Items = (question as WhenQuestion)?.Items,
            MeanError = MeanError(said),
            AsDrawn = new PastAnswers(Rates(question, drawn), drawn, MeanError(drawn)),
        };
    }

    private static BackTestPoint Point(ForecastQuestion question, PastForecast p, Calibration? calibration)
    {
        var said = Array.ConvertAll(Percents, percent => question.Said(p.Outcomes ?? [], calibration?.Ask(percent) ?? percent));
        return new BackTestPoint(DateOnly.FromDayNumber(p.Start), said[0], said[1], said[2], p.Actual);
    }

    private static List<HitRate> Rates(ForecastQuestion question, List<BackTestPoint> points)
    {
        return points.Count < LeastRated ? [] : [Rate(50, p => p.P50), Rate(85, p => p.P85), Rate(95, p => p.P95)];

        HitRate Rate(int percent, Func<BackTestPoint, int> said)
        {
            var hits = points.Count(p => question.Held(said(p), p.Actual));
            return new HitRate(percent, hits, points.Count, 100.0 * hits / points.Count);
        }
    }

    private static double? MeanError(List<BackTestPoint> points)
    {
        double[] errors = [.. points.Where(p => p.Actual is not null).Select(p => (p.Actual ?? 0) - (double)p.P50)];
        return points.Count < LeastRated || errors.Length == 0 ? null : errors.Average();
    }

    private static string? Reason(int starts, int rated) =>
        rated >= LeastRated ? null : $"{rated} of the past {starts} week starts could be forecast and judged; a rate needs {LeastRated}";
}
