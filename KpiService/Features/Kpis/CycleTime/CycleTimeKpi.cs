using KpiService.Features.Durations;

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
            Number = Number,
            Evidence = CycleTimeEvidence.Of,
        };

    private static KpiMeasure Compute(KpiContext q)
    {
        var sample = Duration.CycleTime.Sample(q);
        var statistics = sample.Statistics();
        var (measured, neverStarted) = (sample.Measured.Count, sample.NeverStarted.Count);
        return new KpiMeasure(
            statistics.Named(q.Options.Kpis.CycleTime.Statistic),
            measured,
            sample.Reason,
            CycleTimeDetails.Of(sample, statistics)
        )
        {
            Projects = q.ProjectsOf(sample.Measured.Select(m => m.Fact.Issue)),
            Status = measured > 0 && neverStarted > SurvivorBias * (measured + neverStarted) ? KpiStatus.Neutral : null,
        };
    }

    private static KpiMeasure Number(KpiContext q)
    {
        var (value, issues, reason) = Duration.CycleTime.Number(q);
        return new KpiMeasure(value, issues, reason, null);
    }
}
