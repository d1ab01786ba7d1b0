using KpiService.Benchmarks.Load;

namespace KpiService.Benchmarks.Scale.Serving;

/// <summary>What a crowd met.</summary>
/// <param name="Changes">How often issues changed meanwhile.</param>
/// <param name="Late">Answers that took longer than the pace of a client.</param>
/// <param name="Errors">Requests without a 200.</param>
/// <param name="Torn">Answers of more than one data version or cut off.</param>
/// <param name="Versions">Data versions seen.</param>
internal sealed record CrowdReport(
    int Clients,
    double Seconds,
    int Changes,
    int Answers,
    int Late,
    int Errors,
    int Torn,
    int Versions,
    IReadOnlyList<CrowdRoute> Routes
)
{
    private static readonly double[] Shares = [0.5, 0.95, 0.99];

    public static CrowdReport Of(
        int clients,
        TimeSpan limit,
        int changes,
        int late,
        IReadOnlyList<(string Name, Answered Answer)> answers,
        IReadOnlyDictionary<string, QuestionTimings> alone
    ) =>
        new(
            clients,
            limit.TotalSeconds,
            changes,
            answers.Count,
            late,
            answers.Count(a => !a.Answer.Good),
            answers.Count(a => a.Answer.Torn),
            answers.SelectMany(a => a.Answer.Versions).Distinct().Count(),
            [.. answers.GroupBy(a => a.Name, a => a.Answer).Select(g => Route(g.Key, [.. g], alone)).OrderBy(r => r.Name)]
        );

    private static CrowdRoute Route(string name, List<Answered> answers, IReadOnlyDictionary<string, QuestionTimings> alone)
    {
        var measured = new Measured(
            [.. answers.Select(a => a.Milliseconds).Order()],
            answers.Count(a => a.Torn),
            answers.Count(a => !a.Good),
            answers.SelectMany(a => a.Versions).Distinct().Count()
        );
        double[] percentiles = [.. Shares.Select(measured.Percentile)];
        var timings = alone.GetValueOrDefault(name);
        var single = (timings?.New ?? timings?.Again)?.Client;
        return new(name, measured.Answers, percentiles[0], percentiles[1], percentiles[2], single, percentiles[2] / single);
    }
}

/// <summary>Milliseconds of a question in the crowd, by the clients' clock.</summary>
/// <param name="Alone">Median of the new question of a single client.</param>
/// <param name="P99OfAlone">How many times of that the slowest take.</param>
internal sealed record CrowdRoute(string Name, int Answers, double P50, double P95, double P99, double? Alone, double? P99OfAlone);
