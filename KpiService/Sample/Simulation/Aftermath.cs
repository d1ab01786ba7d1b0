using KpiService.Sample.Model;

namespace KpiService.Sample.Simulation;

/// <summary>What happens to an issue after it was done: mostly nothing, sometimes a slip of the mouse, sometimes it comes back.</summary>
internal sealed class Aftermath(Stage stage, Action<Issue, long> reopened)
{
    private const long Minute = 60_000;
    private readonly Dither slips = new(stage.Random);
    private readonly Dither returns = new(stage.Random);

    public void Follow(Issue issue, long doneAt)
    {
        if (!issue.IsStandard)
            return;
        if (slips.Next(0.04))
            Slip(issue, doneAt + (long)(stage.Random.Between(0.5, 90) * Minute));
        else if (issue.Resolution == Catalogue.Done && returns.Next(0.13))
            stage.Plan(issue, WorkTime.Later(doneAt, stage.Random.Between(3, 30)), at => Reopen(issue, at));
    }

    public void Reopen(Issue issue, long at)
    {
        stage.Ledger.Transition(issue, at, stage.Someone, stage.Workflow.InProgress);
        reopened(issue, at);
    }

    private void Slip(Issue issue, long instant)
    {
        var back = (long)(stage.Random.Between(0.3, 4.5) * Minute);
        var resolution = issue.Resolution;
        stage.Plan(
            issue,
            instant,
            at =>
            {
                stage.Ledger.Transition(issue, at, stage.Someone, stage.Workflow.InProgress);
                stage.Plan(issue, at + back, t => stage.Ledger.Transition(issue, t, stage.Someone, stage.Workflow.Done, resolution));
            }
        );
    }
}
