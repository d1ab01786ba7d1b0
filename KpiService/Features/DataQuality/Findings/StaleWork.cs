using KpiService.Domain.Time;
using KpiService.Metrics;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>In progress for longer than nearly all that was finished.</summary>
internal static class StaleWork
{
    private const int Least = 90;

    public static Finding Finding { get; } =
        new()
        {
            Code = "staleWork",
            Title = "In progress for very long",
            Distorts =
                $"Started over {Least} days ago, and longer than 95 % of what was finished in the project took: forgotten work makes WIP "
                + "and its age large, "
                + "and cycle time jumps when it is closed.",
            Advice = "Close what nobody works on, or move it back to the backlog.",
            Kpis = ["cycleTime"],
            Notable = 10,
            Among = Populations.UnderWay,
            Cases = Find,
        };

    private static IEnumerable<QualityFact> Find(QualitySource s)
    {
        var limits = Limits(s);
        return from stretch in s.StretchesUnderWay(issue => s.Level(issue) == 0)
            let stale = Math.Max(stretch.Known.KnownFrom, stretch.StartedAt + limits[s.Snapshot.Issues.Projects[stretch.Known.Issue]] + 1)
            where stale < stretch.Known.KnownUntil
            select stretch.Known with
            {
                KnownFrom = stale,
            };
    }

    /// <summary>By project: milliseconds beyond which work is stale.</summary>
    private static long[] Limits(QualitySource s)
    {
        var finished = s
            .Snapshot.Flow.DoneFacts.Where(f => f.StartedAt != FlowHistory.None && f.KnownUntil == long.MaxValue && s.Level(f.Issue) == 0)
            .ToLookup(f => s.Snapshot.Issues.Projects[f.Issue], f => (double)(f.At - f.StartedAt));
        return
        [
            .. s.Snapshot.Projects.Select(p =>
                Math.Max(Least * Instant.Day, (long)(Percentile.Of([.. finished[p.Ordinal].Order()], 95) ?? 0))
            ),
        ];
    }
}
