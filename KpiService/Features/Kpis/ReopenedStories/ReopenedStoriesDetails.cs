namespace KpiService.Features.Kpis.ReopenedStories;

/// <summary>Finished work that came back.</summary>
/// <param name="Completed">Issues that reached done or were reopened in the window: the denominator.</param>
/// <param name="Coverage">Share of these whose history is complete, percent; null when there are none.</param>
public sealed record ReopenedStoriesDetails(int Reopened, int Completed, int ReopenEvents, double? Coverage);
