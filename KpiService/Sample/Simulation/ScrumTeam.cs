using KpiService.Sample.Model;

namespace KpiService.Sample.Simulation;

/// <summary>Plans, starts and completes sprint after sprint.</summary>
internal sealed class ScrumTeam : Team
{
    private readonly List<Issue> backlog = [];
    private readonly SprintCalendar calendar;
    private readonly SprintWork work;
    private readonly Dither droppedAtEnd;
    private Sprint? next;
    private int reserve;

    public ScrumTeam(Stage stage, Project project)
        : base(stage, project)
    {
        calendar = new SprintCalendar(stage, project);
        work = new SprintWork(stage, Path);
        droppedAtEnd = new Dither(stage.Random);
        Scope = new ScopeChanges(stage, this);
    }

    public override IReadOnlyList<Issue> Backlog => backlog;

    public ScopeChanges Scope { get; }

    /// <summary>The running sprint, null between two.</summary>
    public Sprint? Active { get; private set; }

    protected override double UnplannedShare => 0.15;

    protected override int Prepare(long at, int size)
    {
        reserve = Math.Max(3, size / 20);
        for (var i = 0; i < reserve + 3; i++)
            Stage.Clock.At(WorkTime.Later(at, Stage.Random.Between(0.5, 8)), t => Receive(t, false, null));
        calendar.Begin(at);
        next = calendar.Create(at);
        Stage.Clock.At(calendar.NextPlanning, FillNext);
        Stage.Clock.At(calendar.NextStart, Start);
        return reserve + 3;
    }

    protected override void Receive(long at, bool urgent, Issue? epic)
    {
        var sprint = urgent ? Active : null;
        var bornInSprint = sprint is not null && Stage.Random.Chance(0.5);
        var issue = Factory.Standard(at, urgent, epic, bornInSprint ? sprint : null);
        if (bornInSprint && sprint is not null)
        {
            work.Plan(issue, at, calendar.Completion);
            return;
        }

        backlog.Add(issue);
        MaybeSplit(issue, at);
        if (sprint is not null)
            Stage.Plan(issue, at + 90_000, t => Enter(issue, Active, t));
    }

    /// <summary>Puts an issue into a sprint that is running, or leaves it where it is when there is none.</summary>
    public void Enter(Issue issue, Sprint? sprint, long at)
    {
        if (sprint is null)
            return;
        backlog.Remove(issue);
        Stage.Ledger.Schedule(issue, at, Stage.Someone, sprint);
        work.Plan(issue, at, calendar.Completion);
    }

    public void Leave(Issue issue, bool postponed, long at)
    {
        WorkPath.Interrupt(issue);
        Stage.Ledger.Schedule(issue, at, Stage.Someone, postponed ? next : null);
        if (!postponed)
            backlog.Add(issue);
    }

    public override void Forget(Issue issue) => backlog.Remove(issue);

    public override void Adopt(Issue issue, long at) => backlog.Add(issue);

    public override void Continue(Issue issue, long at) => Path.Complete(issue, at, WorkTime.Later(at, Stage.Random.Between(3, 16)));

    protected override void Reopened(Issue issue, long at)
    {
        if (Active is not null && !Active.Issues.Contains(issue) && Stage.Random.Chance(0.5))
            Stage.Ledger.Schedule(issue, at, Stage.Someone, Active);
        Continue(issue, at);
    }

    private void FillNext(long at)
    {
        if (next is not { } sprint)
            return;
        var room = Math.Max(backlog.Count - reserve, Math.Min(2, backlog.Count));
        for (var i = 0; i < room; i++)
            Stage.Clock.At(at + (long)(Stage.Random.Unit() * 50 * 60_000), t => Commit(sprint, t));
    }

    private void Commit(Sprint sprint, long at)
    {
        if (backlog.Count == 0)
            return;
        var issue = Stage.Random.Pick(backlog);
        backlog.Remove(issue);
        Stage.Ledger.Schedule(issue, at, Stage.Someone, sprint);
    }

    private void Start(long at)
    {
        if (next is not { } sprint)
            return;
        (Active, next) = (sprint, calendar.Create(at));
        calendar.Start(sprint, at);
        var end = calendar.Completion;
        foreach (var issue in sprint.Issues.Where(i => !i.Status.IsDone))
            work.Plan(issue, at, end);
        Scope.Begin(sprint, at, end);
        Stage.Clock.At(end, t => Complete(sprint, t));
    }

    private void Complete(Sprint sprint, long at)
    {
        (sprint.CompletedAt, Active) = (at, null);
        var delay = 0L;
        foreach (var issue in sprint.Issues.Where(i => !i.Status.IsDone))
            CarryOver(issue, at + (delay += 7));
        Stage.Clock.At(calendar.NextPlanning, FillNext);
        Stage.Clock.At(calendar.NextStart, Start);
    }

    private void CarryOver(Issue issue, long instant)
    {
        WorkPath.Interrupt(issue);
        var toBacklog = !issue.Status.IsInProgress && droppedAtEnd.Next(0.3);
        Stage.Plan(
            issue,
            instant,
            at =>
            {
                if (toBacklog)
                    backlog.Add(issue);
                else
                    Stage.Ledger.Schedule(issue, at, Stage.Someone, next);
            }
        );
    }
}
