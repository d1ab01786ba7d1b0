namespace KpiService.Metrics;

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
/// <param name="CompletedElsewhere">Done at the start already, or removed and done at the end; in no ratio.</param>
public readonly record struct SprintFate(SprintWayIn In, SprintWayOut Out, bool CompletedElsewhere)
{
    /// <summary>For an issue that was in the sprint at its start or came into it before its end.</summary>
    public static SprintFate Of(bool inAtStart, bool doneAtStart, bool inAtEnd, bool doneAtEnd)
    {
        var reopened = inAtEnd && !doneAtEnd;
        if (doneAtStart && !reopened) return new SprintFate(SprintWayIn.None, SprintWayOut.None, true);
        var wayIn = inAtStart && !doneAtStart ? SprintWayIn.Committed : SprintWayIn.Added;
        if (!inAtEnd) return new SprintFate(wayIn, SprintWayOut.Removed, doneAtEnd);
        return new SprintFate(wayIn, doneAtEnd ? SprintWayOut.Completed : SprintWayOut.CarriedOver, false);
    }
}
