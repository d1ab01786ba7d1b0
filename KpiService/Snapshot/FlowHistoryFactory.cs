using KpiService.Domain;

namespace KpiService.Snapshot;

/// <summary>Replays the status changes of every issue into visits and flow.</summary>
/// <param name="parts">Per issue the instants at which its sub-tasks were started, in order; null: these start nothing.</param>
internal sealed class FlowHistoryFactory(IssueColumns issues, WorkflowMap workflow, FlowRules rules, Jagged<Change<int>> changes, bool[] withoutHistory, long[] resolved, ILookup<int, long>? parts = null)
{
    private readonly FlowAutomaton automaton = new(rules);
    private readonly JaggedBuilder<Visit> visits = new(issues.Count);
    private readonly JaggedBuilder<Reopening> reopenings = new(issues.Count);
    private readonly bool[] disagrees = new bool[issues.Count];
    private readonly List<Reopening> ofIssue = [];
    private readonly List<DoneEntry> entries = [];

    public FlowHistory Build()
    {
        for (var i = 0; i < issues.Count; i++)
        {
            Replay(i);
            visits.EndRow();
            reopenings.AddRange(ofIssue);
            reopenings.EndRow();
        }

        var all = visits.Build();
        var reopened = reopenings.Build();
        return new FlowHistory
        {
            Visits = all,
            Reopenings = reopened,
            RestsFrom = [.. Enumerable.Range(0, issues.Count).Select(i => RestsFrom(issues.Projects[i], all[i]))],
            WithoutHistory = withoutHistory,
            Disagrees = disagrees,
            DoneFacts = FlowFacts.Of(all, v => v.DoneAt),
            StartFacts = FlowFacts.Of(all, v => v.StartedAt),
            ReopeningsByTime = Sorted(reopened.Items, r => r.LeftAt),
            DoneEntries = Sorted([.. entries], e => e.At),
        };
    }

    private void Replay(int issue)
    {
        automaton.Reset();
        ofIssue.Clear();
        var history = changes[issue];
        disagrees[issue] = history.Length > 0 && history[^1].To != issues.Statuses[issue];
        var at = issues.CreatedTimes[issue];
        Enter(issue, history.Length == 0 ? issues.Statuses[issue] : history[0].From, at, history.Length == 0);
        using var starts = (parts?[issue] ?? []).GetEnumerator();
        var waiting = starts.MoveNext();
        for (var k = 0; k < history.Length; k++)
        {
            for (; waiting && starts.Current < history[k].At; waiting = starts.MoveNext()) Begin(history[k].From, Math.Max(at, starts.Current));
            // The current value wins from the last change on; a change before creation is one at creation.
            at = Math.Max(at, history[k].At);
            Enter(issue, k == history.Length - 1 ? issues.Statuses[issue] : history[k].To, at, false);
        }

        for (; waiting; waiting = starts.MoveNext()) Begin(issues.Statuses[issue], Math.Max(at, starts.Current));
    }

    private void Enter(int issue, int status, long at, bool only)
    {
        var happened = automaton.Enter(workflow.Category(issues.Projects[issue], status), new Instant(at));
        var done = automaton.DoneAt?.Milliseconds ?? FlowHistory.None;
        // A finished issue with no history at all: the resolution date is all there is.
        if (only && withoutHistory[issue] && done != FlowHistory.None && resolved[issue] != FlowHistory.None) done = resolved[issue];
        visits.Add(new Visit(at, status, automaton.StartedAt?.Milliseconds ?? FlowHistory.None, done, automaton.LeftDoneAt?.Milliseconds ?? FlowHistory.None));
        if (happened == FlowEvent.ReachedDone) entries.Add(new DoneEntry(issue, done));
        if (happened == FlowEvent.LeftDone) ofIssue.Add(new Reopening(issue, at, long.MaxValue));
        if (happened == FlowEvent.ReturnedFromSlip) ofIssue[^1] = ofIssue[^1] with { AnnulledAt = at };
    }

    private long RestsFrom(int project, ReadOnlySpan<Visit> life)
    {
        var from = long.MaxValue;
        for (var k = life.Length - 1; k >= 0; k--)
        {
            if (life[k].IsUnderWay || workflow.Category(project, life[k].Status) == StatusCategory.InProgress) return from;
            from = life[k].At;
        }

        return long.MinValue;
    }

    private void Begin(int status, long at)
    {
        if (automaton.Begin(new Instant(at))) visits.Add(new Visit(at, status, at, FlowHistory.None, automaton.LeftDoneAt?.Milliseconds ?? FlowHistory.None, true));
    }

    private static T[] Sorted<T>(T[] source, Func<T, long> at)
    {
        var copy = source.ToArray();
        Array.Sort(Array.ConvertAll(copy, t => at(t)), copy);
        return copy;
    }
}
