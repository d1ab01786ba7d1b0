using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Features.Sprints;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.DataQuality;

/// <summary>What findings are found in.</summary>
public sealed class QualitySource(DataSnapshot snapshot, SprintLedger ledger, KpiServiceOptions options)
{
    private readonly Lazy<QualityIndex> index = new(() => new QualityIndex(snapshot));

    public DataSnapshot Snapshot => snapshot;
    public SprintLedger Ledger => ledger;
    public KpiServiceOptions Options => options;

    /// <summary>What is told once for all questions.</summary>
    internal QualityIndex Index => index.Value;

    /// <summary>The book of a closed sprint.</summary>
    internal ReadOnlySpan<SprintEntry> Report(int sprint) => ledger.Book(sprint, Instant.MaxValue);

    /// <summary>Closed sprints as they ended, issues of the standard level only.</summary>
    internal IEnumerable<(SprintInfo Sprint, long End, List<SprintEntry> Entries)> ClosedSprints() =>
        from ordinal in Snapshot.SprintHistory.Closed
        let sprint = Snapshot.Sprints[ordinal]
        let entries = Ledger.Entries(ordinal, Instant.MaxValue).Where(e => Snapshot.StandardIssues.Contains(e.Issue)).ToList()
        where entries.Count > 0
        select (sprint, sprint.CompletedAt?.Milliseconds ?? QualityFact.Open, entries);

    /// <summary>Instant of the first start of work; null when there was none.</summary>
    internal long? FirstStart(int issue)
    {
        foreach (var visit in Snapshot.Flow.Visits[issue])
        {
            if (visit.StartedAt != FlowHistory.None)
                return visit.StartedAt;
        }

        return null;
    }

    /// <summary>When an issue was done, as it stands today; <see cref="QualityFact.Open"/> when it isn't.</summary>
    internal long DoneAt(int issue) =>
        Snapshot.Flow.Visits[issue] is { Length: > 0 } visits && visits[^1].DoneAt is var at and not FlowHistory.None
            ? at
            : QualityFact.Open;

    /// <summary>Takes what the visits of one issue show.</summary>
    internal delegate void AddCases(int issue, Visits visits, List<QualityFact> cases);

    /// <summary>What the visits of all issues show.</summary>
    internal List<QualityFact> InVisits(AddCases add)
    {
        var cases = new List<QualityFact>();
        for (var i = 0; i < Snapshot.Issues.Count; i++)
            add(i, Snapshot.Flow.Visits[i], cases);
        return cases;
    }

    /// <summary>Issues under way: of each start the stretches until the issue is done or given up.</summary>
    /// <param name="counts">Whether the stretches of an issue are asked for.</param>
    internal List<(QualityFact Known, long StartedAt)> StretchesUnderWay(Func<int, bool> counts)
    {
        var stretches = new List<(QualityFact, long)>();
        for (var i = 0; i < Snapshot.Issues.Count; i++)
        {
            if (counts(i))
                AddStretches(i, Snapshot.Flow.Visits[i], stretches);
        }

        return stretches;
    }

    private static void AddStretches(int issue, Visits visits, List<(QualityFact, long)> stretches)
    {
        for (var k = 0; k < visits.Length; k++)
        {
            if (!visits[k].IsUnderWay)
                continue;
            var first = k;
            while (k + 1 < visits.Length && visits[k + 1].IsUnderWay && visits[k + 1].StartedAt == visits[first].StartedAt)
                k++;
            var until = k + 1 < visits.Length ? visits[k + 1].At : QualityFact.Open;
            stretches.Add((new QualityFact(issue, issue, QualityFact.Open, visits[first].At, until), visits[first].StartedAt));
        }
    }

    /// <summary>Children by parent, of issues that a condition holds for.</summary>
    internal ILookup<int, int> Children(int[] parents, Func<int, bool> counts) =>
        Enumerable.Range(0, Snapshot.Issues.Count).Where(i => parents[i] >= 0 && counts(i)).ToLookup(i => parents[i]);

    internal int Level(int issue) => Snapshot.Types[Snapshot.Issues.Types[issue]].Level;
}
