using KpiService.Sample.Model;

namespace KpiService.Sample.Simulation;

/// <summary>Lets an issue walk through the statuses, each step at its own instant within working hours.</summary>
internal sealed class WorkPath(Stage stage, Action<Issue, long> finished)
{
    /// <summary>Starts at one instant and is done at another; whatever was planned for the issue before is void.</summary>
    public void Complete(Issue issue, long startAt, long doneAt)
    {
        Interrupt(issue);
        Begin(issue, startAt, doneAt);
        stage.Plan(issue, doneAt, at => Finish(issue, at, Catalogue.Done));
        foreach (var child in issue.Children.Where(c => !c.Status.IsDone))
            Complete(child, Within(startAt, doneAt, 0.1), Within(startAt, doneAt, 0.7));
    }

    /// <summary>Starts but gets stuck on the way.</summary>
    public void Stall(Issue issue, long startAt, long until)
    {
        Interrupt(issue);
        Begin(issue, startAt, until);
    }

    /// <summary>Closed without any work, for instance as a duplicate.</summary>
    public void Drop(Issue issue, long at)
    {
        Interrupt(issue);
        Named[] reasons = [Catalogue.WontDo, Catalogue.WontDo, Catalogue.Duplicate, Catalogue.CannotReproduce];
        stage.Plan(issue, at, t => Finish(issue, t, stage.Random.Pick(reasons)));
    }

    /// <summary>Voids all that is planned for the issue.</summary>
    public static void Interrupt(Issue issue) => issue.Plan++;

    public void Finish(Issue issue, long at, Named resolution)
    {
        foreach (var child in issue.Children)
            stage.Ledger.Transition(child, at, stage.Someone, stage.Workflow.Done);
        stage.Ledger.Flag(issue, at, stage.Someone, false);
        stage.Ledger.Transition(issue, at, stage.Someone, stage.Workflow.Done, resolution);
        finished(issue, at);
    }

    private void Begin(Issue issue, long startAt, long doneAt)
    {
        if (!issue.Status.IsInProgress)
            stage.Plan(issue, startAt, at => Take(issue, at));
        if (issue.Project.Kanban)
            Block(issue, startAt, doneAt);
        else
            Review(issue, startAt, doneAt);
    }

    private void Take(Issue issue, long at)
    {
        stage.Ledger.Assign(issue, at, stage.Someone, stage.Someone);
        stage.Ledger.Transition(issue, at, stage.Someone, stage.Workflow.InProgress);
    }

    private void Block(Issue issue, long startAt, long doneAt)
    {
        if (!stage.Random.Chance(0.15))
            return;
        Step(issue, Within(startAt, doneAt, 0.3), stage.Workflow.Blocked);
        Step(issue, Within(startAt, doneAt, 0.6), stage.Workflow.InProgress);
    }

    private void Review(Issue issue, long startAt, long doneAt)
    {
        if (stage.Random.Chance(0.12))
        {
            stage.Plan(issue, Within(startAt, doneAt, 0.2), at => stage.Ledger.Flag(issue, at, stage.Someone, true));
            stage.Plan(issue, Within(startAt, doneAt, 0.45), at => stage.Ledger.Flag(issue, at, stage.Someone, false));
        }

        if (stage.Random.Chance(0.03))
        {
            Step(issue, Within(startAt, doneAt, 0.25), stage.Workflow.ToDo);
            Step(issue, Within(startAt, doneAt, 0.4), stage.Workflow.InProgress);
        }

        Step(issue, Within(startAt, doneAt, stage.Random.Between(0.55, 0.75)), stage.Workflow.InReview);
        if (stage.Random.Chance(0.6))
            Step(issue, Within(startAt, doneAt, stage.Random.Between(0.8, 0.92)), stage.Workflow.Quality);
    }

    private void Step(Issue issue, long instant, Status status) =>
        stage.Plan(issue, instant, at => stage.Ledger.Transition(issue, at, stage.Someone, status));

    private static long Within(long from, long to, double share) => WorkTime.Later(from, WorkTime.Hours(from, to) * share);
}
