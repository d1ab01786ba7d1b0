using KpiService.Domain;

namespace KpiService.Questions;

/// <summary>What one computation of a metric gives.</summary>
/// <param name="SampleSize">Issues behind the value.</param>
/// <param name="Details">The metric's own record; null where nothing could be computed.</param>
public record Measure(double? Value, int SampleSize, Reason? Reason, object? Details)
{
    /// <summary>Why there is no value; null where there is one.</summary>
    public Reason? Reason { get; } = Value is null ? Reason : null;

    public IReadOnlyList<Caveat> Caveats { get; init; } = [];
}
