using KpiService.Sample.Model;

namespace KpiService.Sample.Simulation;

/// <summary>Decides what becomes of each issue in a sprint: done in time (more often from year to year), stuck, dropped.</summary>
internal sealed class SprintWork(Stage stage, WorkPath path)
{
    private readonly Dither late = new(stage.Random);
    private readonly Dither lateAgain = new(stage.Random);
    private readonly Dither dropped = new(stage.Random);

    /// <summary>Plans an issue from now to the sprint's <paramref name="end"/>.</summary>
    public void Plan(Issue issue, long at, long end)
    {
        var progress = stage.Progress(at);
        if (dropped.Next(0.04))
            path.Drop(issue, WorkTime.Later(at, stage.Random.Between(0, WorkTime.Hours(at, end))));
        else if (issue.Sprints.Length > 1 ? lateAgain.Next(0.55 - (0.12 * progress)) : late.Next(0.35 - (0.27 * progress)))
            Stall(issue, at, end);
        else
            Complete(issue, at, end);
    }

    private void Stall(Issue issue, long at, long end)
    {
        var start = WorkTime.Later(at, stage.Random.Between(0.35, 0.9) * WorkTime.Hours(at, end));
        if (stage.Random.Chance(0.75))
            path.Stall(issue, start, WorkTime.Later(end, 20));
        else
            WorkPath.Interrupt(issue);
    }

    private void Complete(Issue issue, long at, long end)
    {
        var room = Math.Max(0.5, WorkTime.Hours(at, end) - 1);
        if (issue.Status.IsInProgress)
        {
            path.Complete(issue, at, WorkTime.Later(at, stage.Random.Between(0.05, 0.5) * room));
            return;
        }

        var slow = 1.2 - (0.4 * stage.Progress(at));
        var effort = Math.Min(Math.Clamp(stage.Random.LogNormal(18 * slow, 0.6), 2, 60), room);
        var start = WorkTime.Later(at, stage.Random.Between(0, room - effort));
        path.Complete(issue, start, WorkTime.Later(start, effort));
    }
}
