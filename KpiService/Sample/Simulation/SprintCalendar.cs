using KpiService.Sample.Model;

namespace KpiService.Sample.Simulation;

/// <summary>The two-week rhythm of a scrum team and the sprints it makes.</summary>
internal sealed class SprintCalendar(Stage stage, Project project)
{
    private const long TwoWeeks = 14 * WorkTime.Day;
    private const long Minute = 60_000;
    private long anchor;
    private int started;

    /// <summary>Every other team starts on a Wednesday of the other week.</summary>
    public void Begin(long at)
    {
        var offset = project.Index % 2 == 0 ? 7 : 9;
        anchor = WorkTime.Monday(at) + (offset * WorkTime.Day) + (9 * WorkTime.Hour);
    }

    public long NextStart => anchor + (started * TwoWeeks) + Jitter(0, 10);

    public long NextPlanning => anchor + (started * TwoWeeks) - (60 * Minute);

    public long Completion => anchor + (started * TwoWeeks) - Jitter(75, 120);

    public Sprint Create(long at)
    {
        var sprint = new Sprint
        {
            Id = stage.World.Sprints.Count + 1,
            Name = $"{project.Key} Sprint {project.Sprints.Count + 1}",
            Project = project,
            Goal = stage.Random.Pick(Texts.Goals),
            CreatedAt = at,
        };
        stage.World.Sprints.Add(sprint);
        project.Sprints.Add(sprint);
        return sprint;
    }

    public void Start(Sprint sprint, long at)
    {
        started++;
        sprint.StartedAt = at;
        sprint.PlannedEnd = anchor + (started * TwoWeeks) - (90 * Minute);
    }

    private long Jitter(double fromMinutes, double toMinutes) => (long)(stage.Random.Between(fromMinutes, toMinutes) * Minute);
}
