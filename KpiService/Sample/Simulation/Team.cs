using KpiService.Sample.Model;

namespace KpiService.Sample.Simulation;

/// <summary>
/// A team at work in its project. What the live part wants done now goes through the same methods as the team's own plans.
/// </summary>
internal abstract class Team
{
    private const double SubtasksPerIssue = 0.07;
    private readonly EpicPlan epics;
    private readonly Dither unplanned;

    protected Team(Stage stage, Project project)
    {
        (Stage, Project) = (stage, project);
        Factory = new IssueFactory(stage, project);
        epics = new EpicPlan(stage, Factory);
        unplanned = new Dither(stage.Random);
        Aftermath = new Aftermath(stage, Reopened);
        Path = new WorkPath(stage, Aftermath.Follow);
    }

    public Project Project { get; }
    public Aftermath Aftermath { get; }
    public WorkPath Path { get; }
    protected Stage Stage { get; }
    protected IssueFactory Factory { get; }

    /// <summary>Issues nobody has begun or planned for a sprint.</summary>
    public abstract IReadOnlyList<Issue> Backlog { get; }

    /// <summary>The share of new work that cannot wait.</summary>
    protected abstract double UnplannedShare { get; }

    /// <summary>
    /// Sets to work; <paramref name="size"/> is how many issues of all types the project should have when the world is born.
    /// </summary>
    public void Begin(long at, int size)
    {
        var epicCount = Math.Clamp(size / 20, 2, 40);
        epics.Begin(at, epicCount);
        var standard = (int)((size - epicCount) / (Project.Kanban ? 1 : 1 + SubtasksPerIssue));
        new Arrivals(Stage, Arrive).Begin(at, Math.Max(1, standard - Prepare(at, size)));
    }

    /// <summary>New work comes in.</summary>
    public void Arrive(long at)
    {
        var urgent = unplanned.Next(UnplannedShare);
        Receive(at, urgent, urgent ? null : epics.Current);
    }

    /// <summary>Takes an issue out of the project's plans, because it is moved or deleted.</summary>
    public abstract void Forget(Issue issue);

    /// <summary>Takes an issue over from another project.</summary>
    public abstract void Adopt(Issue issue, long at);

    /// <summary>Plans what is left of an issue that was begun.</summary>
    public abstract void Continue(Issue issue, long at);

    protected abstract void Receive(long at, bool urgent, Issue? epic);

    protected abstract void Reopened(Issue issue, long at);

    /// <summary>Sets up what exists on the first day; answers how many issues that are.</summary>
    protected abstract int Prepare(long at, int size);

    protected void MaybeSplit(Issue issue, long at)
    {
        if (issue.Type != Catalogue.Story || !Stage.Random.Chance(SubtasksPerIssue * 1.6))
            return;
        var until = WorkTime.Later(at, 1);
        Stage.Plan(issue, until, t => Factory.Subtask(t, issue));
    }
}
