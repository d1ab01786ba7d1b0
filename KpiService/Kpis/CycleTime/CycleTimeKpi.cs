using KpiService.Metrics;

namespace KpiService.Kpis.CycleTime;

/// <summary>How long work takes from its start to done.</summary>
internal static class CycleTimeKpi
{
    public static KpiModule Module { get; } = new()
    {
        Name = "cycleTime",
        Kebab = "cycle-time",
        Title = "Cycle time",
        Unit = "days",
        Direction = "down",
        OverSprints = false,
        Definition = "Elapsed days from the first entry into an in-progress status to done, of the issues finished in the window.",
        Options = o => o.CycleTime,
        Parts = _ => CycleTimeEvidence.PartNames,
        Compute = Compute,
        Evidence = CycleTimeEvidence.Of,
    };

    private static KpiAnswer Compute(KpiQuestion q)
    {
        var sample = CycleTimeSample.Of(q);
        var details = Details(sample);
        return new KpiAnswer
        {
            Value = Statistic(details, q.Options.Kpis.CycleTime.Statistic),
            SampleSize = details.SampleSize,
            Reason = details.SampleSize > 0 ? null
                : sample.All.Count > 0 ? "nothing was finished in the window that had been started and delivered" : "nothing was finished in the window",
            Details = details,
            Projects = sample.All.Where(s => s.Excluded is null).Select(s => q.Snapshot.Issues.Projects[s.Fact.Issue]).ToHashSet(),
        };
    }

    private static CycleTimeDetails Details(CycleTimeSample sample)
    {
        var days = sample.All.Where(s => s.Excluded is null).Select(s => CycleTimeSample.Days(s.Fact)).Order().ToList();
        return new CycleTimeDetails(
            days.Count == 0 ? null : days.Average(),
            Percentile.Of(days, 50),
            Percentile.Of(days, 70),
            Percentile.Of(days, 85),
            Percentile.Of(days, 95),
            days.Count == 0 ? null : days[0],
            days.Count == 0 ? null : days[^1],
            days.Count,
            [.. Excluded(sample, CycleTimeSample.NeverStarted), .. Excluded(sample, CycleTimeSample.NotDelivered)],
            [.. Histogram.Of(days).Select(b => new CycleTimeBin(b.From, b.To, b.Count))]);
    }

    private static double? Statistic(CycleTimeDetails details, string statistic) => statistic.ToUpperInvariant() switch
    {
        "P50" => details.P50,
        "P85" => details.P85,
        _ => details.Mean,
    };

    private static IEnumerable<ExcludedIssues> Excluded(CycleTimeSample sample, string reason)
    {
        var issues = sample.All.Count(s => s.Excluded == reason);
        if (issues > 0) yield return new ExcludedIssues(reason, issues);
    }
}
