using KpiService.Sample.Model;

namespace KpiService.Sample.Simulation;

/// <summary>
/// What makes a demonstration worth watching: from the world's birth on something happens every few seconds, day and night,
/// besides the teams' own rhythm. It slows down by and by (after an hour every 3 minutes, after days every 4 hours), so that a
/// demonstration left alone doesn't drown in new work.
/// </summary>
internal sealed class LiveEvents(Stage stage, IReadOnlyDictionary<Project, Team> teams)
{
    private const int Lively = 12;
    private const int UnderWay = 8;
    private int count;

    private Team SomeTeam => teams[stage.Random.Pick(stage.World.Projects)];

    public void Begin()
    {
        // At any hour of its birth the world has work under way, some of it for weeks.
        for (var k = 1; k <= UnderWay; k++)
            stage.Clock.At(WorkTime.Later(stage.Born, -k * stage.Random.Between(9, 13)), BeginLong);
        Next(stage.Born);
    }

    private void BeginLong(long at)
    {
        if (!Begin(at, issue => teams[issue.Project].Path.Complete(issue, at, WorkTime.Later(stage.Born, stage.Random.Between(20, 90)))))
            Arrive(at);
    }

    private void Next(long at)
    {
        var gap = Math.Min(4 * WorkTime.Hour, 3_000 * Math.Pow(1.05, count));
        stage.Clock.At(
            at + (long)(gap * stage.Random.Between(0.5, 1.5)),
            t =>
            {
                Happen(t);
                count++;
                Next(t);
            }
        );
    }

    /// <summary>
    /// At first every third time an issue is finished, so that the numbers move at once; what turns out impossible is made up for by other
    /// work.
    /// </summary>
    private void Happen(long at)
    {
        Func<long, bool>[] events = [Finish, Progress, Arrive, Begin, AddScope, RemoveScope, Reopen, Edit, Move, Delete];
        var chosen = count < Lively && count % 3 == 0 ? Finish : events[stage.Random.Weighted([2, 6, 5, 5, 2, 1.5, 1.5, 3, 0.3, 0.3])];
        if (!chosen(at) && !Begin(at))
            Arrive(at);
    }

    private bool Arrive(long at)
    {
        SomeTeam.Arrive(at);
        return true;
    }

    private bool Begin(long at) => Begin(at, issue => teams[issue.Project].Continue(issue, at));

    private bool Begin(long at, Action<Issue> carryOn) =>
        With(
            i => i.Status == stage.Workflow.ToDo && CanBegin(i),
            issue =>
            {
                teams[issue.Project].Forget(issue);
                WorkPath.Interrupt(issue);
                stage.Ledger.Transition(issue, at, stage.Someone, stage.Workflow.InProgress);
                carryOn(issue);
            }
        );

    private bool CanBegin(Issue issue) => issue.Project.Kanban || InActiveSprint(issue);

    private bool InActiveSprint(Issue issue) => issue.Sprints is [.., var last] && stage.World.Sprint(last).State == "active";

    private bool Progress(long at) =>
        With(
            i => i.Status == stage.Workflow.InProgress && !i.Project.Kanban,
            issue =>
            {
                WorkPath.Interrupt(issue);
                stage.Ledger.Transition(issue, at, stage.Someone, stage.Workflow.InReview);
                teams[issue.Project].Continue(issue, at);
            }
        );

    private bool Finish(long at) =>
        With(
            i => i.Status.IsInProgress,
            issue =>
            {
                WorkPath.Interrupt(issue);
                teams[issue.Project].Path.Finish(issue, at, Catalogue.Done);
            }
        );

    private bool Reopen(long at) =>
        With(
            i => i.Resolution == Catalogue.Done && at - i.ResolvedAt > WorkTime.Hour && at - i.ResolvedAt < 20 * WorkTime.Day,
            issue =>
            {
                WorkPath.Interrupt(issue);
                teams[issue.Project].Aftermath.Reopen(issue, at);
            }
        );

    private bool AddScope(long at) => SomeTeam is ScrumTeam { Active: { } sprint } team && team.Scope.Add(sprint, at);

    private bool RemoveScope(long at) =>
        SomeTeam is ScrumTeam { Active: { Issues.Count: > 0 } sprint } team
        && team.Scope.Remove(stage.Random.Pick(sprint.Issues), sprint, at);

    private bool Edit(long at) =>
        With(
            i => !i.Status.IsDone,
            issue =>
            {
                switch (stage.Random.Weighted([3, 2, 2, 2]))
                {
                    case 0 when !issue.Project.Kanban:
                        stage.Ledger.Estimate(issue, at, stage.Someone, (issue.Points ?? 1) + 1);
                        break;
                    case 1:
                        stage.Ledger.Flag(issue, at, stage.Someone, !issue.Flagged);
                        break;
                    case 2 when issue.Labels.Length == 0:
                        stage.Ledger.Label(issue, at, stage.Someone, stage.Random.Pick(Texts.Labels));
                        break;
                    default:
                        var others = Catalogue.Priorities.Where(p => p != issue.Priority).ToArray();
                        stage.Ledger.Prioritise(issue, at, stage.Someone, stage.Random.Pick(others));
                        break;
                }
            }
        );

    /// <summary>Moves an issue to another project; false when the team asked has none to give.</summary>
    public bool Move(long at)
    {
        if (SomeTeam is not ScrumTeam { Backlog.Count: > 0 } from)
            return false;
        var targets = teams.Values.OfType<ScrumTeam>().Where(t => t != from).ToArray();
        return targets.Length > 0 && Movable(from) is { } issue && Move(issue, from, stage.Random.Pick(targets), at);
    }

    private static Issue? Movable(Team team) => team.Backlog.FirstOrDefault(i => i.Parent is null && i.Children.Count == 0);

    private bool Move(Issue issue, Team from, Team to, long at)
    {
        WorkPath.Interrupt(issue);
        from.Forget(issue);
        stage.Ledger.Move(issue, at, stage.Someone, to.Project);
        to.Adopt(issue, at);
        return true;
    }

    /// <summary>Only what nobody has begun, and never what others hang on.</summary>
    private bool Delete(long at) =>
        With(
            i => i.Status == stage.Workflow.ToDo && i.Children.Count == 0,
            issue =>
            {
                teams[issue.Project].Forget(issue);
                stage.World.Delete(issue);
            }
        );

    private bool With(Func<Issue, bool> condition, Action<Issue> action)
    {
        var issues = stage.World.Issues;
        var start = (int)(stage.Random.Unit() * issues.Count);
        var found = Enumerable
            .Range(start, issues.Count)
            .Select(n => issues[n % issues.Count])
            .FirstOrDefault(i => i.IsStandard && condition(i));
        if (found is not null)
            action(found);
        return found is not null;
    }
}
