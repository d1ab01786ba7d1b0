using KpiService.Sample.Model;

namespace KpiService.Sample.Simulation;

/// <summary>Makes the issues of one project with all that is set at their creation.</summary>
internal sealed class IssueFactory(Stage stage, Project project)
{
    private static readonly double[] Points = [1, 2, 2, 3, 3, 3, 5, 5, 8, 13];
    private static readonly double[] PlannedKinds = [50, 22, 16, 12];
    private static readonly double[] OperationsKinds = [12, 18, 30, 40];
    private readonly Dither estimated = new(stage.Random);
    private readonly Dither labelled = new(stage.Random);
    private int epics;

    public Issue Epic(long at)
    {
        var kind = stage.Random.Weighted(Kinds);
        var name = Texts.Epics[epics++ % Texts.Epics.Length];
        return Create(at, Catalogue.Epic, $"{name} ({project.Name})", kind, labels: [Texts.Labels[kind]]);
    }

    public Issue Standard(long at, bool unplanned, Issue? epic, Sprint? sprint)
    {
        var kind = unplanned ? Texts.Unplanned : stage.Random.Weighted(Kinds);
        var issue = Create(at, TypeOf(kind), Texts.Summary(stage.Random, kind), kind, epic, LabelsOf(kind, epic), sprint);
        if (!project.Kanban && estimated.Next(0.9))
            issue.Points = stage.Random.Pick(Points);
        return issue;
    }

    public Issue Subtask(long at, Issue parent) => Create(at, Catalogue.Subtask, stage.Random.Pick(Texts.Subtasks), 0, parent);

    private double[] Kinds => project.Kanban ? OperationsKinds : PlannedKinds;

    private Issue Create(
        long at,
        IssueType type,
        string summary,
        int kind,
        Issue? parent = null,
        string[]? labels = null,
        Sprint? sprint = null
    )
    {
        SkipDeletedIssue();
        return stage.World.Add(
            new Issue
            {
                Id = stage.World.NextIssueId(),
                Project = project,
                Number = ++project.LastNumber,
                Type = type,
                Summary = summary,
                Created = at,
                Status = stage.Workflow.ToDo,
                Priority = PriorityOf(kind),
                Reporter = stage.Someone,
                Component = stage.Random.Chance(0.6) ? stage.Random.Pick(Catalogue.Components) : null,
                Parent = parent,
                Labels = labels ?? [],
                Sprints = sprint is null ? [] : [sprint.Id],
            }
        );
    }

    /// <summary>Leaves a gap, as an issue that was deleted long ago does.</summary>
    private void SkipDeletedIssue()
    {
        if (!stage.Random.Chance(0.01))
            return;
        stage.World.NextIssueId();
        project.LastNumber++;
    }

    private IssueType TypeOf(int kind) =>
        kind switch
        {
            0 => stage.Random.Chance(0.8) ? Catalogue.Story : Catalogue.Task,
            2 or Texts.Unplanned => stage.Random.Chance(0.6) ? Catalogue.Bug : Catalogue.Task,
            _ => stage.Random.Chance(0.8) ? Catalogue.Task : Catalogue.Story,
        };

    private Named PriorityOf(int kind) =>
        Catalogue.Priorities[kind == Texts.Unplanned ? stage.Random.Weighted([3, 5, 2]) : stage.Random.Weighted([0.3, 2, 6, 1.5, 0.2])];

    /// <summary>Work under an epic often relies on the epic's label; some work has none at all.</summary>
    private string[] LabelsOf(int kind, Issue? epic)
    {
        var label = Texts.Labels[kind];
        return kind == Texts.Unplanned ? [stage.Random.Chance(0.9) ? label : "incident"]
            : !labelled.Next(epic is null ? 0.8 : 0.6) ? []
            : stage.Random.Chance(0.1) ? [label, "customer"]
            : [label];
    }
}
