using KpiService.Domain.Time;
using KpiService.Snapshot.Columns;
using MemoryPack;

namespace KpiService.Snapshot.Histories;

/// <summary>
/// An issue left done. <paramref name="AnnulledAt"/>: when a quick return made it a slip; <see cref="long.MaxValue"/> if none did.
/// </summary>
public readonly record struct Reopening(int Issue, long LeftAt, long AnnulledAt) : IIssueFact<Reopening>
{
    long IIssueFact<Reopening>.Time => LeftAt;

    Reopening IIssueFact<Reopening>.Of(int issue) => this with { Issue = issue };
}

/// <summary>An issue reached done (returns from slips are none).</summary>
public readonly record struct DoneEntry(int Issue, long At) : IIssueFact<DoneEntry>
{
    long IIssueFact<DoneEntry>.Time => At;

    DoneEntry IIssueFact<DoneEntry>.Of(int issue) => this with { Issue = issue };
}

/// <summary>An instant of an issue's flow (done at, started at) that holds for every <c>asOf</c> in [KnownFrom, KnownUntil).</summary>
public readonly record struct FlowFact(int Issue, long At, long StartedAt, long KnownFrom, long KnownUntil) : IIssueFact<FlowFact>
{
    long IIssueFact<FlowFact>.Time => At;

    FlowFact IIssueFact<FlowFact>.Of(int issue) => this with { Issue = issue };
}

/// <summary>An issue's flow as it stood at an instant.</summary>
/// <param name="Status">Ordinal.</param>
/// <param name="LeftDoneAt">When it left done, while it isn't back.</param>
public readonly record struct FlowState(int Status, Instant? StartedAt, Instant? DoneAt, Instant? LeftDoneAt);

/// <summary>The statuses and flow of all issues over all time.</summary>
[MemoryPackable]
public sealed partial class FlowHistory
{
    internal const long None = long.MinValue;

    public required VisitColumn Visits { get; init; }
    public required ListColumn<Reopening> Reopenings { get; init; }

    /// <summary>
    /// By issue, the instant from which it is neither under way nor in an in-progress status any more; <see cref="long.MaxValue"/> while it
    /// is. Most issues came to rest long ago.
    /// </summary>
    public required long[] RestsFrom { get; init; }

    /// <summary>Issues whose last status change doesn't lead to today's status.</summary>
    public required bool[] Disagrees { get; init; }

    /// <summary>By the instant that they are about, then by issue.</summary>
    public required FlowFact[] DoneFacts { get; init; }
    public required FlowFact[] StartFacts { get; init; }
    public required Reopening[] ReopeningsByTime { get; init; }
    public required DoneEntry[] DoneEntries { get; init; }

    /// <summary>Null before the issue was created.</summary>
    public FlowState? At(int issue, Instant asOf)
    {
        var visits = Visits[issue];
        var k = VisitAt(visits, asOf.Milliseconds);
        if (k < 0)
            return null;
        var v = visits[k];
        var done = v.DoneAt > asOf.Milliseconds ? None : v.DoneAt;
        return new FlowState(v.Status, Known(v.StartedAt), Known(done), Known(v.LeftDoneAt));
    }

    /// <summary>False: it is finished now and not yet then, though its history knows no other status.</summary>
    public bool IsStatusKnown(int issue, Instant at)
    {
        var visits = Visits[issue];
        return VisitAt(visits, at.Milliseconds) is >= 0 and var k && visits[k].DoneAt <= at.Milliseconds;
    }

    /// <summary>Ordinal of the status at an instant; -1 before the issue was created.</summary>
    public int StatusAt(int issue, Instant at)
    {
        var visits = Visits[issue];
        var k = VisitAt(visits, at.Milliseconds);
        return k < 0 ? -1 : visits[k].Status;
    }

    /// <summary>Reopenings known at an instant; leaving done without having come back counts.</summary>
    public int ReopenEvents(int issue, Instant asOf)
    {
        var n = 0;
        foreach (var r in Reopenings[issue])
        {
            if (r.LeftAt <= asOf.Milliseconds && r.AnnulledAt > asOf.Milliseconds)
                n++;
        }

        return n;
    }

    internal static Instant? Known(long at) => at == None ? null : new Instant(at);

    private static int VisitAt(Visits visits, long at)
    {
        var (lo, hi) = (0, visits.Length);
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (visits[mid].At <= at)
                lo = mid + 1;
            else
                hi = mid;
        }

        return lo - 1;
    }
}
