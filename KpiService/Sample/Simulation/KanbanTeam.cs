using KpiService.Sample.Model;

namespace KpiService.Sample.Simulation;

/// <summary>Pulls one issue after the other; what is urgent first.</summary>
internal sealed class KanbanTeam(Stage stage, Project project) : Team(stage, project)
{
    private readonly List<Issue> backlog = [];
    private readonly Dither dropped = new(stage.Random);

    public override IReadOnlyList<Issue> Backlog => backlog;

    protected override double UnplannedShare => 0.2;

    public override void Forget(Issue issue) => backlog.Remove(issue);

    public override void Adopt(Issue issue, long at) => Queue(issue, at, false);

    public override void Continue(Issue issue, long at) => Path.Complete(issue, at, WorkTime.Later(at, Stage.Random.Between(1, 12)));

    protected override int Prepare(long at, int size) => 0;

    protected override void Receive(long at, bool urgent, Issue? epic) => Queue(Factory.Standard(at, urgent, epic, null), at, urgent);

    protected override void Reopened(Issue issue, long at) => Continue(issue, at);

    private void Queue(Issue issue, long at, bool urgent)
    {
        backlog.Add(issue);
        var wait = urgent ? Stage.Random.Between(0.2, 3) : Stage.Random.LogNormal(16, 0.8);
        var start = WorkTime.Later(at, wait);
        if (dropped.Next(0.05))
            Stage.Plan(issue, start, t => Drop(issue, t));
        else
            Stage.Plan(issue, start, t => Pull(issue, t));
    }

    private void Drop(Issue issue, long at)
    {
        backlog.Remove(issue);
        Path.Drop(issue, at);
    }

    private void Pull(Issue issue, long at)
    {
        backlog.Remove(issue);
        Stage.Ledger.Transition(issue, at, Stage.Someone, Stage.Workflow.Selected);
        var slow = 1.3 - (0.5 * Stage.Progress(at));
        var start = WorkTime.Later(at, Stage.Random.Between(0.2, 4));
        Path.Complete(issue, start, WorkTime.Later(start, Math.Clamp(Stage.Random.LogNormal(16 * slow, 0.7), 1, 120)));
    }
}
