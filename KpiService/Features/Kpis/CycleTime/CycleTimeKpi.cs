using KpiService.Metrics;
using KpiService.Questions;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Kpis.CycleTime;

/// <summary>How long work takes from its start to done.</summary>
internal static class CycleTimeKpi
{
    /// <summary>Where a larger share of the delivered was never started, the mean tells of the survivors and isn't judged.</summary>
    private const double SurvivorBias = 0.15;

    public static KpiModule Module { get; } =
        new()
        {
            Name = "cycleTime",
            Kebab = "cycle-time",
            Title = "Cycle time",
            Unit = "days",
            Direction = "down",
            OverSprints = false,
            Definition = "Elapsed days from the first entry into an in-progress status to done, of the issues finished in the window.",
            Options = o => o.CycleTime,
            Statistic = o => o.CycleTime.Statistic,
            Parts = _ => CycleTimeEvidence.PartNames,
            Shorten = CycleTimeDetails.Shorten,
            Compute = Compute,
            Evidence = CycleTimeEvidence.Of,
        };

    private static KpiAnswer Compute(KpiContext q)
    {
        var sample = new CycleTimeSample(q);
        var measured = new List<FlowFact>(sample.Finished.Count);
        var (neverStarted, notDelivered) = (0, 0);
        foreach (var fact in sample.Finished)
        {
            var reason = sample.Excluded(fact);
            if (reason is null)
                measured.Add(fact);
            else if (reason == CycleTimeSample.NotDelivered)
                notDelivered++;
            else
                neverStarted++;
        }

        var details = Details(measured, neverStarted, notDelivered);
        return new KpiAnswer
        {
            Value = Statistic(details, q.Options.Kpis.CycleTime.Statistic),
            SampleSize = details.SampleSize,
            Reason =
                details.SampleSize > 0 ? null
                : sample.Finished.Count > 0
                    ? new Reason("nothingMeasured", "nothing was finished in the window that had been started and delivered")
                : KpiReasons.NothingFinished,
            Details = details,
            Projects = q.ProjectsOf(measured.Select(f => f.Issue)),
            Status = measured.Count > 0 && neverStarted > SurvivorBias * (measured.Count + neverStarted) ? KpiStatus.Neutral : null,
        };
    }

    private static CycleTimeDetails Details(List<FlowFact> measured, int neverStarted, int notDelivered)
    {
        var days = measured.ConvertAll(CycleTimeSample.Days).ToArray();
        Array.Sort(days);
        ExcludedIssues[] excluded = [new(CycleTimeSample.NeverStarted, neverStarted), new(CycleTimeSample.NotDelivered, notDelivered)];
        return new CycleTimeDetails(
            days.Length == 0 ? null : days.Average(),
            Percentile.Of(days, 50),
            Percentile.Of(days, 70),
            Percentile.Of(days, 85),
            Percentile.Of(days, 95),
            days.Length == 0 ? null : days[0],
            days.Length == 0 ? null : days[^1],
            days.Length,
            [.. excluded.Where(e => e.Issues > 0)],
            [.. Histogram.Of(days).Select(b => new CycleTimeBin(b.From, b.To, b.Count))]
        );
    }

    private static double? Statistic(CycleTimeDetails details, string statistic) =>
        statistic.ToUpperInvariant() switch
        {
            "P50" => details.P50,
            "P85" => details.P85,
            _ => details.Mean,
        };
}
