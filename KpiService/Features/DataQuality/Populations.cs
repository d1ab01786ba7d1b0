using KpiService.Features.DataQuality.Counted;

namespace KpiService.Features.DataQuality;

/// <summary>What findings are counted among.</summary>
internal static class Populations
{
    /// <summary>Every issue.</summary>
    public static Population Issues { get; } = new(IssuePopulation.Members, IssuePopulation.Count);

    /// <summary>Issues finished.</summary>
    public static Population Done { get; } = DoneIn(s => null);

    /// <summary>Issues finished in projects whose boards estimate.</summary>
    public static Population DoneEstimated { get; } = DoneIn(s => s.Index.EstimatedProjects);

    /// <summary>Issues finished in projects that have work categories.</summary>
    public static Population DoneCategorized { get; } = DoneIn(s => s.Index.CategorizedProjects);

    /// <summary>Issues that changed status.</summary>
    public static Population Moved { get; } = new(MovedPopulation.Members, MovedPopulation.Count);

    /// <summary>Issues that have sub-tasks.</summary>
    public static Population Parents { get; } = new(SmallPopulations.Parents);

    /// <summary>Epics finished that have children.</summary>
    public static Population DoneEpics { get; } = new(EpicPopulation.Members, EpicPopulation.Count);

    /// <summary>Issues committed to in closed sprints.</summary>
    public static Population Committed { get; } = new(ReportPopulations.Committed, ReportPopulations.CountCommitted);

    /// <summary>Sprints that had a report.</summary>
    public static Population ClosedSprints { get; } = new(ReportPopulations.Sprints, ReportPopulations.CountSprints);

    /// <summary>Sprints that were ever started or closed, by the issues that were in them.</summary>
    public static Population Sprints { get; } = new(SprintPopulations.Begun, SprintPopulations.CountBegun);

    /// <summary>Every sprint, by the issues that were in it.</summary>
    public static Population EverySprint { get; } = new(SprintPopulations.Every, SprintPopulations.CountEvery);

    /// <summary>Boards that plan sprints, by their issues.</summary>
    public static Population SprintBoards { get; } = BoardPopulations.Where(b => b is { OwnsSprints: true, Listed: true });

    /// <summary>Boards whose columns are known, by their issues.</summary>
    public static Population Boards { get; } = BoardPopulations.Where(b => b is { DoneStatuses: not null, Listed: true });

    /// <summary>Every board, by its issues; one whose issues are unknown by its projects.</summary>
    public static Population AllBoards { get; } = BoardPopulations.Every();

    /// <summary>Issues in progress, from their start until they come to rest.</summary>
    public static Population UnderWay { get; } = new(UnderWayPopulation.Members, UnderWayPopulation.Count);

    /// <summary>Projects.</summary>
    public static Population Projects { get; } = new(SmallPopulations.Projects);

    /// <summary>Values that could not be read.</summary>
    public static Population Unread { get; } = new(SmallPopulations.Unread);

    /// <summary>Resolutions that issues have.</summary>
    public static Population Resolutions { get; } = new(ResolutionPopulation.Members, ResolutionPopulation.Count);

    /// <summary>Statuses that issues were in, by the visits to them.</summary>
    public static Population Statuses { get; } = new(StatusPopulation.Members, StatusPopulation.Count);

    private static Population DoneIn(Func<QualitySource, bool[]?> projects) =>
        new(s => DonePopulation.Members(s, projects(s)), (s, scope) => DonePopulation.Count(s, projects(s), scope));
}
