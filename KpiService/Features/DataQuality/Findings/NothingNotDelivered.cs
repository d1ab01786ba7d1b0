using KpiService.Snapshot;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>No resolution means "not delivered".</summary>
internal static class NothingNotDelivered
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "notDeliveredUnmatched",
            Title = "No resolution means not delivered",
            Unit = "resolutions",
            Distorts =
                "None of the resolutions in use is listed in workflow.not_delivered: what was given up counts as delivered in cycle "
                + "time, throughput and work mix.",
            Advice =
                "If one of these resolutions means that nothing was delivered (it may have another name or language), list it under "
                + "workflow.not_delivered.",
            Kpis = ["cycleTime", "workMix"],
            Notable = 101,
            Among = Populations.Resolutions,
            Cases = Find,
            NameOf = (s, resolution) => s.Snapshot.Issues.Resolutions.Names[resolution],
        };

    private static IEnumerable<QualityFact> Find(QualitySource s)
    {
        var (issues, hits) = (s.Snapshot.Issues, Delivery.Hits(s.Snapshot, s.Options.Workflow));
        var told = new bool[s.Snapshot.Instances.Count];
        for (var i = 0; i < issues.Count; i++)
            told[issues.Instances[i]] |= Delivery.IsHit(issues, hits, i);
        return told.All(t => t) ? [] : Populations.Resolutions.Members(s).Where(f => !told[issues.Instances[f.Issue]]);
    }
}
