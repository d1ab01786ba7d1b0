namespace KpiService.Features.Sprints;

/// <summary>How an issue came into a sprint's scope.</summary>
public enum SprintWayIn : byte
{
    /// <summary>Not at all: it was done already.</summary>
    None,
    Committed,
    Added,
}

/// <summary>How it left the scope; none for what never was in it.</summary>
public enum SprintWayOut : byte
{
    None,
    Completed,
    CarriedOver,
    Removed,
}

/// <summary>What became of an issue in a sprint. Scope balances: ways in = ways out.</summary>
/// <param name="CompletedElsewhere">Done when it came in already, or removed and done at the end; in no ratio.</param>
public readonly record struct SprintFate(SprintWayIn In, SprintWayOut Out, bool CompletedElsewhere)
{
    /// <summary>Whether it is in any of the sprint's groups: a sprint in which no issue is has no report.</summary>
    public bool InAnyGroup => In != SprintWayIn.None || CompletedElsewhere;

    /// <summary>For an issue that was in the sprint at its start or came into it before its end.</summary>
    /// <param name="doneAtEntry">Done when it first came in: at the start for what was in then.</param>
    /// <param name="backFinished">It left and was done when it came back for the last time.</param>
    public static SprintFate Of(bool inAtStart, bool doneAtEntry, bool inAtEnd, bool doneAtEnd, bool backFinished)
    {
        var reopened = inAtEnd && !doneAtEnd;
        if (doneAtEntry && !reopened)
            return new SprintFate(SprintWayIn.None, SprintWayOut.None, true);
        var wayIn = inAtStart && !doneAtEntry ? SprintWayIn.Committed : SprintWayIn.Added;
        if (!inAtEnd || (backFinished && doneAtEnd))
            return new SprintFate(wayIn, SprintWayOut.Removed, doneAtEnd);
        return new SprintFate(wayIn, doneAtEnd ? SprintWayOut.Completed : SprintWayOut.CarriedOver, false);
    }
}
