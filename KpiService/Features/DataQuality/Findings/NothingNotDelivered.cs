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
        var hits = Delivery.Hits(s.Snapshot, s.Options.Workflow);
        return Populations
            .Resolutions.Members(s)
            .GroupBy(f => s.Snapshot.Issues.Instance(f.Issue))
            .Where(g => g.All(f => !hits[f.Subject]))
            .SelectMany(g => g);
    }
}
