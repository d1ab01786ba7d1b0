using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Features.Kpis.ReopenedStories;
using KpiService.Features.Kpis.SprintPredictability;
using KpiService.Features.Kpis.StorySpillover;
using KpiService.Features.Kpis.UnplannedWork;
using KpiService.Features.Kpis.WorkMix;
using KpiService.Tests.Features.Flow;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Features.Kpis;

/// <summary>
/// The KPIs of three generated worlds a second time, straight from the rows and by the words of their definitions. Cycle time is in the
/// flow's test.
/// </summary>
public sealed class NaiveKpiTests
{
    private static readonly long End = GeneratedWorld.End.Milliseconds;
    private static readonly DateWindow Window = new(GeneratedWorld.End.AddDays(-100), GeneratedWorld.End);
    private static readonly string[] UnplannedLabels = ["unplanned", "interrupt", "urgent", "incident"];

    public static TheoryData<int> Seeds => [11, 22, 33];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sprint_predictability(int seed)
    {
        var (world, issues) = World(seed);
        var parts = Closed(world).SelectMany(s => issues.Select(i => Part.Of(i, s))).OfType<Part>().ToList();

        var details = Details<SprintPredictabilityDetails>(world, "sprintPredictability");

        Assert.Equal(
            (
                parts.Count(p => p.Committed),
                parts.Count(p => p is { Committed: true, In: true, Done: true }),
                parts.Count(p => !p.Committed),
                parts.Count(p => !p.In),
                parts.Count(p => p is { In: true, Done: false })
            ),
            (details.Committed, details.CompletedOfCommitted, details.AddedAfterStart, details.Removed, details.CarriedOver)
        );
        Assert.InRange(details.Committed, 10, 1000);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Story_spillover(int seed)
    {
        var (world, issues) = World(seed);
        var closed = Closed(world);
        var started = closed.Concat(All(world).Where(s => s.To is null)).ToList();
        var before = All(world).Where(s => s.To < Window.From.Milliseconds);
        var counted = issues
            .Where(i => closed.Any(s => Visited(i, s)))
            .Select(i => started.Concat(before).Count(s => Visited(i, s)))
            .ToList();

        var details = Details<StorySpilloverDetails>(world, "storySpillover");

        Assert.Equal((counted.Count(n => n > details.MaxSprints), counted.Count), (details.Spilled, details.Total));
        Assert.Equal(
            counted.GroupBy(n => n).Select(g => (g.Key, g.Count())).Order(),
            details.Distribution.Select(d => (d.Sprints, d.Issues))
        );
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Unplanned_work(int seed)
    {
        var (world, issues) = World(seed);
        var parts = Closed(world).SelectMany(s => issues.Select(i => Part.Of(i, s))).OfType<Part>().ToList();

        var details = Details<UnplannedWorkDetails>(world, "unplannedWork");

        Assert.Equal(
            (
                parts.Count,
                parts.Count(p => Labelled(p.Issue) || !p.Committed),
                parts.Count(p => Labelled(p.Issue)),
                parts.Count(p => Labelled(p.Issue) && !p.Committed)
            ),
            (details.Total, details.Unplanned, details.Labelled, details.Overlap)
        );
        Assert.Equal(parts.Count(p => !p.Committed && p.Issue.Created > p.Sprint.From), details.AddedNew);
        var kanban = issues.Where(i => !i.Core && i.At(End).Started is { } at && at >= Window.From.Milliseconds).ToList();
        Assert.Equal((kanban.Count, kanban.Count(Labelled)), (details.Kanban.Total, details.Kanban.Unplanned));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reopened_stories(int seed)
    {
        var (world, issues) = World(seed);
        var events = issues.Sum(i => i.Reopened(End).Count(In));
        var reopened = issues.Count(i => i.Reopened(End).Any(In));
        var completed = issues.Count(i => i.Reopened(End).Any(In) || i.ReachedDone(End).Any(In));

        var details = Details<ReopenedStoriesDetails>(world, "reopenedStories");

        Assert.Equal((reopened, completed, events), (details.Reopened, details.Completed, details.ReopenEvents));
        Assert.InRange(details.Reopened, 3, 1000);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Work_mix(int seed)
    {
        var (world, issues) = World(seed);
        string[] labels = ["debt", "feature"];
        foreach (var label in labels)
            world.Options.Labels.Global.WorkCategories.Add(new WorkCategoryOptions { Label = label, Name = label });
        var done = issues.Where(i => i.Delivered && i.At(End).Done is { } at && In(at)).ToList();

        var details = Details<WorkMixDetails>(world, "workMix");

        Assert.Equal(
            labels
                .Select(l => (l, done.Count(i => labels.FirstOrDefault(i.Labels.Contains) == l)))
                .Append(("", done.Count(i => !labels.Any(i.Labels.Contains)))),
            details.Categories.Select(c => (c.Label, c.Issues)).Append(("", details.Unlabelled))
        );
        Assert.Equal(done.Count, details.Total);
    }

    private static (TestWorld World, List<NaiveIssue> Issues) World(int seed)
    {
        var world = GeneratedWorld.Of(seed);
        return (world, [.. world.Stories.Select(s => new NaiveIssue(s)).Where(i => i.Standard && i.ExistsAt(End))]);
    }

    private static T Details<T>(TestWorld world, string kpi) =>
        Assert.IsType<T>(world.Ask(kpi, GeneratedWorld.End.ToString(), Window).Details);

    private static IEnumerable<Sprint> All(TestWorld world) =>
        world.Catalog.Sprints.Select(s => new Sprint(s.Id, s.StartAt?.Milliseconds ?? 0, s.CompletedAt?.Milliseconds));

    /// <summary>Those that closed in the window.</summary>
    private static List<Sprint> Closed(TestWorld world) => [.. All(world).Where(s => s.To is { } to && In(to))];

    private static bool In(long at) => at >= Window.From.Milliseconds && at <= Window.To.Milliseconds;

    private static bool Labelled(NaiveIssue issue) => issue.Labels.Any(l => UnplannedLabels.Contains(l, StringComparer.OrdinalIgnoreCase));

    private static bool Visited(NaiveIssue issue, Sprint sprint) =>
        issue.InSprint(sprint.Id, sprint.From)
        || issue.Instants.Any(at => at > sprint.From && at <= (sprint.To ?? End) && issue.InSprint(sprint.Id, at));

    private sealed record Sprint(long Id, long From, long? To);

    /// <summary>An issue in a closed sprint's scope: how it came in, and how it stands at the end.</summary>
    private sealed record Part(NaiveIssue Issue, Sprint Sprint, bool Committed, bool In, bool Done)
    {
        /// <summary>Null: it was never in the sprint, or was done when it came in and not reopened.</summary>
        public static Part? Of(NaiveIssue issue, Sprint sprint)
        {
            var end = sprint.To ?? End;
            if (!Visited(issue, sprint))
                return null;
            var before = issue.InSprint(sprint.Id, sprint.From);
            var instants = issue.Instants.Where(at => at > sprint.From && at <= end).Distinct().Order().Prepend(sprint.From).ToList();
            var done = issue.IsDone(instants.First(at => issue.InSprint(sprint.Id, at)));
            var (stands, finished) = (issue.InSprint(sprint.Id, end), issue.IsDone(end));
            if (done && (!stands || finished))
                return null;
            return new Part(issue, sprint, before && !done, stands && !(finished && CameBackFinished(issue, sprint, instants)), finished);
        }

        /// <summary>It left, and was done when it came back for the last time.</summary>
        private static bool CameBackFinished(NaiveIssue issue, Sprint sprint, List<long> instants)
        {
            var back = instants.FindLastIndex(at => issue.InSprint(sprint.Id, at));
            while (back > 0 && issue.InSprint(sprint.Id, instants[back - 1]))
                back--;
            return instants.Take(back).Any(at => issue.InSprint(sprint.Id, at)) && issue.IsDone(instants[back]);
        }
    }
}
