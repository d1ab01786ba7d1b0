using KpiService.Sample.Model;

namespace KpiService.Sample.Simulation;

/// <summary>What enters and leaves a running sprint besides unplanned work: pulled in, taken out, postponed, put back.</summary>
internal sealed class ScopeChanges(Stage stage, ScrumTeam team)
{
    private readonly Dither added = new(stage.Random);
    private readonly Dither removed = new(stage.Random);

    public void Begin(Sprint sprint, long at, long end)
    {
        foreach (var issue in sprint.Issues.Where(i => !i.Status.IsDone).ToArray())
        {
            if (removed.Next(0.05))
                stage.Clock.At(Sometime(at, end), t => Remove(issue, sprint, t));
            if (added.Next(0.06))
                stage.Clock.At(Sometime(at, end), t => Add(sprint, t));
        }
    }

    /// <summary>Pulls an issue in from the backlog; false when there is none.</summary>
    public bool Add(Sprint sprint, long at)
    {
        if (sprint.CompletedAt is not null || team.Backlog.Count == 0)
            return false;
        team.Enter(stage.Random.Pick(team.Backlog), sprint, at);
        return true;
    }

    /// <summary>Takes an issue out unless it has been begun; some are put back a day later, some go to the next sprint.</summary>
    public bool Remove(Issue issue, Sprint sprint, long at)
    {
        if (issue.Deleted || issue.Status != stage.Workflow.ToDo || sprint.CompletedAt is not null || !sprint.Issues.Contains(issue))
            return false;
        var postponed = stage.Random.Chance(0.3);
        team.Leave(issue, postponed, at);
        if (!postponed && stage.Random.Chance(0.4))
            stage.Plan(issue, WorkTime.Later(at, stage.Random.Between(3, 16)), t => PutBack(issue, sprint, t));
        return true;
    }

    private void PutBack(Issue issue, Sprint sprint, long at)
    {
        if (sprint.CompletedAt is null && team.Backlog.Contains(issue))
            team.Enter(issue, sprint, at);
    }

    private long Sometime(long at, long end) => WorkTime.Later(at, stage.Random.Between(0.1, 0.8) * WorkTime.Hours(at, end));
}
