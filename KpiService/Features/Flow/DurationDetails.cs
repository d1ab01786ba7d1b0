using System.Text.Json.Serialization;
using KpiService.Domain.Time;
using KpiService.Features.Durations;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Flow;

/// <summary>Durations of the issues finished in the window, in days.</summary>
/// <param name="Statistic">Which of them the value is.</param>
/// <param name="Excluded">Finished issues that are not in the sample.</param>
public sealed record DurationDetails(
    double? Mean,
    double? P50,
    double? P70,
    double? P85,
    double? P95,
    double? Min,
    double? Max,
    int SampleSize,
    string Statistic,
    IReadOnlyList<LeftOut> Excluded,
    IReadOnlyList<DurationBin> Histogram,
    Scatter Scatter
)
{
    internal static DurationDetails Of(DataSnapshot snapshot, DurationSample sample, string statistic)
    {
        var s = sample.Statistics();
        return new DurationDetails(
            s.Mean,
            s.P50,
            s.P70,
            s.P85,
            s.P95,
            s.Min,
            s.Max,
            s.SampleSize,
            statistic,
            sample.LeftOut(),
            sample.Histogram(),
            Scatter.Of(snapshot, sample.Measured)
        );
    }
}

/// <summary>Points of a scatterplot, by done date.</summary>
/// <param name="Total">Issues in the sample.</param>
/// <param name="Rule">How the points shown were chosen: <c>all</c>, or <c>sampled</c>: the slowest 50 and of the others every n-th by done
/// date.</param>
/// <param name="Jiras">The Jiras that the points are of.</param>
public sealed record Scatter(int Total, int Shown, string Rule, IReadOnlyList<ScatterPoint> Points, IReadOnlyList<ScatterJira> Jiras)
{
    private const int Most = 250;
    private const int Slowest = 50;
    private const string Sampled = "sampled";

    /// <param name="measured">By when they were done.</param>
    internal static Scatter Of(DataSnapshot snapshot, List<(FlowFact Fact, double Days)> measured)
    {
        var shown = measured.Count <= Most ? measured : Sample(measured, m => m.Days, Most);
        return new Scatter(
            measured.Count,
            shown.Count,
            shown.Count == measured.Count ? "all" : Sampled,
            [.. shown.Select(m => Point(snapshot, m.Fact, m.Days))],
            [
                .. shown
                    .Select(m => snapshot.Issues.Instance(m.Fact.Issue))
                    .Distinct()
                    .Order()
                    .Select(i => new ScatterJira(snapshot.Instances[i].Name, snapshot.Instances[i].Url)),
            ]
        );
    }

    /// <summary>Fewer points, chosen by the same rule.</summary>
    internal Scatter Thinned(int most)
    {
        if (Points.Count <= most)
            return this;
        var points = Sample([.. Points], p => p.Days, most);
        return this with { Shown = points.Count, Rule = Sampled, Points = points };
    }

    private static ScatterPoint Point(DataSnapshot snapshot, FlowFact fact, double days) =>
        new(
            snapshot.Issues.Key(fact.Issue),
            new Instant(fact.At),
            days,
            snapshot.Instances.Count > 1 ? snapshot.Instances[snapshot.Issues.Instance(fact.Issue)].Name : null
        );

    /// <param name="byDone">In order of done date, which is kept.</param>
    private static List<T> Sample<T>(List<T> byDone, Func<T, double> days, int most)
    {
        var slowest = Enumerable.Range(0, byDone.Count).OrderByDescending(k => days(byDone[k])).Take(Slowest).ToHashSet();
        var others = Enumerable.Range(0, byDone.Count).Where(k => !slowest.Contains(k)).ToList();
        var places = most - Slowest;
        return
        [
            .. slowest
                .Concat(Enumerable.Range(0, places).Select(k => others[(int)((long)k * others.Count / places)]))
                .Order()
                .Select(k => byDone[k]),
        ];
    }
}

/// <summary>One issue. Its page in Jira is at the Jira's address, <c>/browse/</c> and its key.</summary>
/// <param name="Instance">Name of its Jira; absent where only one is stored.</param>
public sealed record ScatterPoint(
    string Key,
    Instant DoneAt,
    double Days,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Instance = null
);

/// <summary>A Jira and its address.</summary>
public sealed record ScatterJira(string Instance, string Url);
