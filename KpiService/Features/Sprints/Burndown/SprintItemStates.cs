using KpiService.Domain.Time;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Sprints.Burndown;

/// <summary>Replays an issue's way through a sprint: in scope or not, done or not, with which estimate.</summary>
internal sealed class SprintItemStates(SprintLedger ledger, int sprint, Instant start, Instant end)
{
    private readonly DataSnapshot snapshot = ledger.Snapshot;

    /// <summary>
    /// Empty for what was never in scope. The state at the start is what was committed, the one at the end what the report says.
    /// </summary>
    public IReadOnlyList<ItemState> Of(in SprintEntry entry)
    {
        if (entry.Part.Fate.In == SprintWayIn.None)
            return [];
        var states = new List<ItemState>();
        var entered = entry.Part.Fate.In == SprintWayIn.Committed;
        var (member, backFinished, left) = (entered, false, false);
        foreach (var at in Instants(entry.Issue))
        {
            var (before, done) = (member, ledger.IsDone(sprint, entry.Issue, at));
            member = IsMember(entry, at);
            left |= before && !member;
            if (!before && member)
                backFinished = left && done;
            // What came in done is added when it stands reopened, and what came back finished is no scope while it is.
            entered |= member && at > start && !done;
            states.Add(new ItemState(at, entered && member && !(backFinished && done), done, ledger.Estimate(sprint, entry.Issue, at)));
        }

        return states;
    }

    /// <summary>Coming in within the grace after the start is having been in at the start.</summary>
    private bool IsMember(in SprintEntry entry, Instant at)
    {
        if (entry.EnteredAt is null && at.Milliseconds <= start.Milliseconds + ledger.Grace)
            return true;
        if (entry.EnteredAt > at)
            return false;
        foreach (var stay in Stays(entry.Issue))
        {
            if (stay.Sprint == sprint && stay.Covers(at.Milliseconds))
                return true;
        }

        return false;
    }

    private SortedSet<Instant> Instants(int issue)
    {
        var all = new SortedSet<Instant> { start };
        foreach (var stay in Stays(issue))
        {
            if (stay.Sprint == sprint)
                Add(all, [stay.From, stay.To, start.Milliseconds + ledger.Grace + 1]);
        }

        foreach (var visit in snapshot.Flow.Visits[issue])
            Add(all, [visit.At]);
        if (ledger.EstimateField(sprint) is >= 0 and var field)
        {
            foreach (var point in snapshot.Estimates.Fields[field][issue])
                Add(all, [point.At]);
        }

        return all;
    }

    private void Add(SortedSet<Instant> all, ReadOnlySpan<long> times)
    {
        foreach (var at in times)
        {
            if (at > start.Milliseconds && at <= end.Milliseconds)
                all.Add(new Instant(at));
        }
    }

    private ReadOnlySpan<Stay> Stays(int issue) => snapshot.SprintHistory.StaysByIssue[issue];
}
