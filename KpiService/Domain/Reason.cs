namespace KpiService.Domain;

/// <summary>Why something is unknown.</summary>
/// <param name="Code">For programs: <c>beforeHistory</c>, <c>noClosedSprint</c>, …</param>
/// <param name="Text">For people: what happened, and what to do where something can be done.</param>
public sealed record Reason(string Code, string Text)
{
    /// <summary>The number would need what lies before the stored history.</summary>
    public const string BeforeHistory = "beforeHistory";

    /// <summary>Codes that scripts know as the first word of <c>reason</c>, where they stood before there was a <c>reasonCode</c>.</summary>
    private static readonly string[] FirstWords =
    [
        BeforeHistory,
        "notStarted",
        "neverStarted",
        "notComplete",
        "endedBeforeStart",
        "notConfigured",
    ];

    /// <summary>The <c>reason</c> of an answer.</summary>
    public string InAnswer => FirstWords.Contains(Code) ? $"{Code}: {Text}" : Text;
}
