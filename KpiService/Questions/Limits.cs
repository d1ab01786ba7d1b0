using System.ComponentModel;

namespace KpiService.Questions;

/// <summary>Natural process limits.</summary>
[DisplayName("KpiLimits")]
public sealed record Limits(double Mean, double Lower, double Upper);

/// <summary>
/// A period that is more than noise. <paramref name="Rule"/>: <c>outside</c> the limits, or a <c>run</c> of eight on one side.
/// </summary>
[DisplayName("KpiSignal")]
public sealed record Signal(string Period, string Rule);
