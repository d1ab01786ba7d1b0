using KpiService.Domain.Time;

namespace KpiService.Domain;

/// <summary>The rules by which visits to statuses become flow.</summary>
/// <param name="ReopenGrace">Milliseconds (inclusive) within which leaving done and coming back never happened.</param>
/// <param name="ResetOnBacklog">True: a return to a to-do status discards earlier starts.</param>
public sealed record FlowRules(long ReopenGrace, bool ResetOnBacklog)
{
    public static readonly FlowRules Default = new(5 * 60_000, true);
}

/// <summary>What entering a status meant for the flow.</summary>
public enum FlowEvent
{
    None,
    ReachedDone,
    LeftDone,

    /// <summary>Back in done within the grace: the leaving never happened.</summary>
    ReturnedFromSlip,
}

/// <summary>Follows one issue through its statuses, forward in time; its state after each visit is what was known then.</summary>
public sealed class FlowAutomaton(FlowRules rules)
{
    private StatusCategory? category;
    private (Instant? Started, Instant? Done) kept;

    /// <summary>The commitment point of the current flow; null when not started.</summary>
    public Instant? StartedAt { get; private set; }

    /// <summary>Start of the current unbroken stay in done; null when not done.</summary>
    public Instant? DoneAt { get; private set; }

    /// <summary>When done was left, while the issue hasn't come back.</summary>
    public Instant? LeftDoneAt { get; private set; }

    public void Reset()
    {
        category = null;
        StartedAt = DoneAt = LeftDoneAt = null;
        kept = default;
    }

    public FlowEvent Enter(StatusCategory next, Instant at)
    {
        var before = category;
        category = next;
        if (before == next)
            return FlowEvent.None;
        var left = before == StatusCategory.Done;
        if (left)
            Leave(at);
        switch (next)
        {
            case StatusCategory.Done:
                return Reach(at);
            case StatusCategory.ToDo when rules.ResetOnBacklog:
                StartedAt = null;
                break;
            case StatusCategory.InProgress:
                StartedAt ??= at;
                break;
        }

        return left ? FlowEvent.LeftDone : FlowEvent.None;
    }

    /// <summary>Work on a part of it begins: an issue that still waits to be started is started. False when that changes nothing.</summary>
    public bool Begin(Instant at)
    {
        if (category != StatusCategory.ToDo || StartedAt is not null)
            return false;
        StartedAt = at;
        return true;
    }

    private void Leave(Instant at)
    {
        kept = (StartedAt, DoneAt);
        DoneAt = null;
        LeftDoneAt = at;
    }

    private FlowEvent Reach(Instant at)
    {
        var slip = LeftDoneAt is { } left && at - left <= rules.ReopenGrace;
        LeftDoneAt = null;
        if (slip)
        {
            (StartedAt, DoneAt) = kept;
            return FlowEvent.ReturnedFromSlip;
        }

        DoneAt = at;
        return FlowEvent.ReachedDone;
    }
}
