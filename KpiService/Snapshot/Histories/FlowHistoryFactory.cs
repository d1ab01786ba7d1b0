using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Snapshot.Columns;

namespace KpiService.Snapshot.Histories;

/// <summary>Replays the status changes of every issue into visits and flow.</summary>
/// <param name="parts">Per issue the instants at which its sub-tasks were started, in order; null: these start nothing.</param>
/// <param name="categoryChanged">When each issue's status last changed its category, as Jira says itself.</param>
/// <param name="isUnknown">Whether a status (by ordinal) is a name that nothing knows.</param>
internal sealed class FlowHistoryFactory(
    IssueColumns issues,
    WorkflowMap workflow,
    FlowRules rules,
    ListColumn<Change<int>> changes,
    long[] categoryChanged,
    Func<int, bool> isUnknown,
    ILookup<int, long>? parts = null
)
{
    private readonly FlowAutomaton automaton = new(rules);
    private readonly VisitColumnBuilder visits = new(issues.Count);
    private readonly JaggedBuilder<Reopening> reopenings = new(issues.Count);
    private readonly bool[] disagrees = new bool[issues.Count];
    private readonly List<Reopening> ofIssue = [];
    private readonly List<DoneEntry> entries = [];

    public FlowHistory Build()
    {
        for (var i = 0; i < issues.Count; i++)
        {
            Replay(i);
            visits.EndIssue();
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
            Disagrees = disagrees,
            DoneFacts = FlowFacts.Of(all, v => v.DoneAt),
            StartFacts = FlowFacts.Of(all, v => v.StartedAt),
            ReopeningsByTime = [.. reopened.Items.OrderBy(r => r.LeftAt)],
            DoneEntries = [.. entries.OrderBy(e => e.At)],
        };
    }

    private void Replay(int issue)
    {
        automaton.Reset();
        ofIssue.Clear();
        var all = Corrected(issue, changes[issue]);
        var history = all.Length < VisitColumnBuilder.Most ? all : all[^VisitColumnBuilder.Most..];
        var at = issues.BegunTimes[issue];
        Enter(issue, history.Length == 0 ? issues.Statuses[issue] : history[0].From, at, history.Length == 0);
        using var starts = (parts?[issue] ?? []).GetEnumerator();
        var waiting = starts.MoveNext();
        for (var k = 0; k < history.Length; k++)
        {
            for (; waiting && starts.Current < history[k].At; waiting = starts.MoveNext())
                Begin(history[k].From, Math.Max(at, starts.Current));
            at = history[k].At;
            Enter(issue, history[k].To, at, false);
        }

        for (; waiting; waiting = starts.MoveNext())
            Begin(issues.Statuses[issue], Math.Max(at, starts.Current));
    }

    /// <summary>A history that leads elsewhere than to the present: the present wins from the best evidence on.</summary>
    private ReadOnlySpan<Change<int>> Corrected(int issue, ReadOnlySpan<Change<int>> history)
    {
        var today = issues.Statuses[issue];
        if (history.Length == 0 || history[^1].To == today)
            return history;
        var last = history[^1];
        var (left, now) = (workflow.Category(issues.Projects[issue], last.To), workflow.Category(issues.Projects[issue], today));
        // A former name that nothing knows may well be today's status.
        disagrees[issue] = left != now || !isUnknown(last.To);
        var turned =
            left == now ? last.At
            : categoryChanged[issue] > last.At ? categoryChanged[issue]
            : now == StatusCategory.Done ? issues.ResolvedTimes[issue]
            : last.At;
        Change<int>[] corrected =
            turned > last.At
                ? [.. history, last with { At = turned, From = last.To, To = today }]
                : [.. history[..^1], last with { To = today }];
        return corrected;
    }

    private void Enter(int issue, int status, long at, bool only)
    {
        var happened = automaton.Enter(workflow.Category(issues.Projects[issue], status), new Instant(at));
        var done = automaton.DoneAt?.Milliseconds ?? FlowHistory.None;
        // Finished, and its status never changed: the resolution date is all there is.
        if (only && done != FlowHistory.None)
            done = Math.Max(issues.CreatedTimes[issue], issues.ResolvedTimes[issue]);
        visits.Add(
            new VisitState(
                at,
                status,
                automaton.StartedAt?.Milliseconds ?? FlowHistory.None,
                done,
                automaton.LeftDoneAt?.Milliseconds ?? FlowHistory.None
            )
        );
        if (happened == FlowEvent.ReachedDone)
            entries.Add(new DoneEntry(issue, done));
        if (happened == FlowEvent.LeftDone)
            ofIssue.Add(new Reopening(issue, at, long.MaxValue));
        if (happened == FlowEvent.ReturnedFromSlip)
            ofIssue[^1] = ofIssue[^1] with { AnnulledAt = at };
    }

    private long RestsFrom(int project, Visits life)
    {
        var from = long.MaxValue;
        for (var k = life.Length - 1; k >= 0; k--)
        {
            if (life[k].IsUnderWay || workflow.Category(project, life[k].Status) == StatusCategory.InProgress)
                return from;
            from = life[k].At;
        }

        return long.MinValue;
    }

    private void Begin(int status, long at)
    {
        if (automaton.Begin(new Instant(at)))
            visits.Add(new VisitState(at, status, at, FlowHistory.None, automaton.LeftDoneAt?.Milliseconds ?? FlowHistory.None, true));
    }
}
