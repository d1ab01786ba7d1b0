using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.Durations;
using KpiService.Questions;

namespace KpiService.Features.Flow.WipAge;

/// <summary>What age is judged by: the cycle times of what was finished in the window.</summary>
/// <param name="Days">85 % took this or less: the service level expectation; null where nothing was finished.</param>
public sealed record ServiceLevel(double? Days, double? P50, double? P95, int SampleSize, Instant From, Instant To, string? Reason)
{
    internal static ServiceLevel Of(MetricContext q)
    {
        var (s, reason) = Duration.CycleTime.Statistics(q);
        return new ServiceLevel(s.P85, s.P50, s.P95, s.SampleSize, q.Window.From, q.Window.To, reason?.InAnswer);
    }

    internal ServiceLevel Unless(Reason? unknown) =>
        unknown is null ? this : this with { Days = null, P50 = null, P95 = null, SampleSize = 0, Reason = unknown.InAnswer };

    /// <summary>Where an age lies among these cycle times; null where there are none.</summary>
    public string? Band(double age) =>
        Days is null ? null
        : age > P95 ? "above95"
        : age > Days ? "above85"
        : age > P50 ? "above50"
        : "within50";
}
