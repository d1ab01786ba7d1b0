using System.ComponentModel;

namespace KpiService.Questions;

/// <summary>What a reader of a number must know.</summary>
[DisplayName("KpiCaveat")]
public sealed record Caveat(string Code, string Text);
