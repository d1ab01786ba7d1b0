namespace KpiService.Features.Kpis.StorySpillover;

/// <summary>How far work spilled over.</summary>
/// <param name="MaxSprints">An issue in more started sprints than this has spilled.</param>
/// <param name="CarryOverRate">Carried over ÷ (committed + added), percent; null when nothing was in a sprint.</param>
public sealed record StorySpilloverDetails(
    int Spilled,
    int Total,
    int MaxSprints,
    IReadOnlyList<SprintCount> Distribution,
    double? CarryOverRate
);

/// <summary>Issues that have been in so many sprints.</summary>
public sealed record SprintCount(int Sprints, int Issues);
