using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Snapshot;
using KpiService.Sprints;

namespace KpiService.Kpis;

/// <summary>What one computation of a KPI gets: the selection, one period, and the instant from which it is looked at.</summary>
/// <param name="Sprints">Ordinals of the closed sprints of the period, by completion; those that began before the stored history are left
/// out.</param>
public sealed record KpiQuestion(
    Selection Selection,
    DateWindow Window,
    IReadOnlyList<int> Sprints,
    Instant AsOf,
    KpiServiceOptions Options,
    SprintLedger Ledger
)
{
    /// <summary>Reporting time zone, for what is cut into weeks.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>When it is asked; <see cref="AsOf"/> may lie before.</summary>
    public Instant Now { get; init; }

    public DataSnapshot Snapshot => Selection.Snapshot;

    /// <summary>Whether an issue is selected and was not deleted by then.</summary>
    public bool Counts(int issue) => Selection.Contains(issue) && Snapshot.Issues.DeletedTimes[issue] > AsOf.Milliseconds;

    /// <summary>Issues finished in the window, by when they were.</summary>
    public List<FlowFact> Finished() => Known(Snapshot.Flow.DoneFacts);

    /// <summary>Issues started in the window.</summary>
    public List<FlowFact> Started() => Known(Snapshot.Flow.StartFacts);

    /// <summary>Ordinals of the projects of issues.</summary>
    public HashSet<int> ProjectsOf(IEnumerable<int> issues)
    {
        var seen = new bool[Snapshot.Projects.Count];
        foreach (var issue in issues)
            seen[Snapshot.Issues.Projects[issue]] = true;
        return [.. Enumerable.Range(0, seen.Length).Where(p => seen[p])];
    }

    private List<FlowFact> Known(FlowFact[] facts)
    {
        var inWindow = facts.Between(Window.From.Milliseconds, Window.To.Milliseconds);
        var known = new List<FlowFact>(inWindow.Length);
        foreach (var fact in inWindow)
        {
            if (fact.KnownFrom <= AsOf.Milliseconds && AsOf.Milliseconds < fact.KnownUntil && Counts(fact.Issue))
                known.Add(fact);
        }

        return known;
    }
}

/// <summary>What one computation of a KPI gives.</summary>
public sealed record KpiAnswer
{
    public required double? Value { get; init; }
    public required int SampleSize { get; init; }

    /// <summary>Why the value is null.</summary>
    public required Reason? Reason { get; init; }
    public required object Details { get; init; }

    /// <summary>Ordinals of the projects that have data in it.</summary>
    public required IReadOnlySet<int> Projects { get; init; }
    public IReadOnlyList<KpiCaveat> Caveats { get; init; } = [];

    /// <summary>The KPI's own judgement, where thresholds don't say it.</summary>
    public KpiStatus? Status { get; init; }

    /// <summary>The KPI's own verdict, where the past doesn't say it.</summary>
    public KpiJudgement? Judgement { get; init; }
}
