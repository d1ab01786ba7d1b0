namespace KpiService.Questions;

/// <summary>Why something is unknown.</summary>
/// <param name="Code">For programs: <c>beforeHistory</c>, <c>noClosedSprint</c>, …</param>
/// <param name="Text">For people: what happened, and what to do where something can be done.</param>
public sealed record Reason(string Code, string Text);
