using KpiService.Features.DataQuality.Counted;
using KpiService.Snapshot;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>Many issues finished within one minute.</summary>
internal static class BulkDone
{
    private const int Many = 20;
    private const long Minute = 60_000;

    public static Finding Finding { get; } =
        new()
        {
            Code = "bulkDone",
            Title = "Finished by a bulk change",
            Distorts =
                $"{Many} or more issues done within a minute: a clean-up, whose dates say nothing of the work; throughput peaks, cycle "
                + "times grow.",
            Advice = "Close issues when they are done; give clean-ups a resolution of workflow.not_delivered.",
            Kpis = ["cycleTime", "workMix"],
            Notable = 5,
            AtTitle = "Done at",
            Among = Populations.Done,
            Cases = s => Enumerable.Range(0, s.Snapshot.Instances.Count).SelectMany(instance => Of(s.Snapshot, instance)),
        };

    private static List<QualityFact> Of(DataSnapshot snapshot, int instance)
    {
        var facts = Array.FindAll(
            snapshot.Flow.DoneFacts,
            f => snapshot.Issues.Instances[f.Issue] == instance && snapshot.StandardIssues.Contains(f.Issue)
        );
        var cases = new List<QualityFact>();
        var (from, told) = (0, 0);
        for (var to = 0; to < facts.Length; to++)
        {
            while (facts[to].At - facts[from].At >= Minute)
                from++;
            if (to - from + 1 < Many)
                continue;
            for (told = Math.Max(told, from); told <= to; told++)
                cases.Add(DonePopulation.Of(facts[told]));
        }

        return cases;
    }
}
