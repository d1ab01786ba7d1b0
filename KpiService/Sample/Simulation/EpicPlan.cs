using KpiService.Sample.Model;

namespace KpiService.Sample.Simulation;

/// <summary>A team's epics: two to begin with, then one after the other, each open for some months.</summary>
internal sealed class EpicPlan(Stage stage, IssueFactory factory)
{
    private const int OpenAtATime = 3;
    private readonly List<Issue> open = [];

    public void Begin(long at, int count)
    {
        Add(at);
        var every = WorkTime.Hours(at, stage.Born) / count;
        stage.Clock.At(WorkTime.Later(at, 1), t => Repeat(t, every));
    }

    /// <summary>The epic that new work belongs to; null for some of it.</summary>
    public Issue? Current => open.Count == 0 || stage.Random.Chance(0.2) ? null : stage.Random.Pick(open);

    private void Repeat(long at, double everyHours)
    {
        Add(at);
        stage.Clock.At(WorkTime.Later(at, everyHours * stage.Random.Between(0.7, 1.3)), t => Repeat(t, everyHours));
    }

    private void Add(long at)
    {
        var epic = factory.Epic(at);
        open.Add(epic);
        stage.Plan(
            epic,
            WorkTime.Later(at, stage.Random.Between(4, 40)),
            t => stage.Ledger.Transition(epic, t, stage.Someone, stage.Workflow.InProgress)
        );
        if (open.Count > OpenAtATime)
            Close(open[0], at);
    }

    private void Close(Issue epic, long at)
    {
        open.Remove(epic);
        stage.Clock.At(
            WorkTime.Later(at, stage.Random.Between(20, 200)),
            t => stage.Ledger.Transition(epic, t, stage.Someone, stage.Workflow.Done)
        );
    }
}
