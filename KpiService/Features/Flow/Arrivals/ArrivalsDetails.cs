namespace KpiService.Features.Flow.Arrivals;

/// <summary>Counts over the window, cut weeks included; the means are of its whole weeks, null without one.</summary>
/// <param name="Net">Created less done.</param>
public sealed record ArrivalsDetails(
    int Created,
    int Started,
    int Done,
    int Net,
    int Weeks,
    double? CreatedPerWeek,
    double? StartedPerWeek,
    double? DonePerWeek
);
