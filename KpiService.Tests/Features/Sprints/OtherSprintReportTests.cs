using KpiService.Domain;
using KpiService.Features.Sprints;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.Sprints;

/// <summary>
/// The situations of another library's sprint report (SYTrofimov/jira-sprint-report, MIT), told by hand in our words.
/// COMPLETED, NOT_COMPLETED, REMOVED and COMPLETED_IN_ANOTHER_SPRINT are our completed, carried over, removed and completed elsewhere;
/// addedDuringSprint
/// is our way in; initialEstimate is the estimate it came in with and finalEstimate the one at the end. Its dates are rounded to days here,
/// save where a
/// case is about the very instant. Ours differs in one case: an issue that was done when the
/// sprint started and goes from one done status to another is completed there and completed elsewhere here.
/// </summary>
public sealed class OtherSprintReportTests
{
    private const string Start = "2024-01-10T10:00:29.712",
        End = "2024-01-24T09:30:49.472",
        Now = "2024-03-01";
    private static readonly SprintFate CarriedOver = new(SprintWayIn.Committed, SprintWayOut.CarriedOver, false);
    private static readonly SprintFate AddedOpen = new(SprintWayIn.Added, SprintWayOut.CarriedOver, false);
    private static readonly SprintFate Completed = new(SprintWayIn.Committed, SprintWayOut.Completed, false);
    private static readonly SprintFate AddedCompleted = new(SprintWayIn.Added, SprintWayOut.Completed, false);
    private static readonly SprintFate Removed = new(SprintWayIn.Committed, SprintWayOut.Removed, false);
    private static readonly SprintFate Elsewhere = new(SprintWayIn.None, SprintWayOut.None, true);

    private static readonly Dictionary<string, Case> Cases = new()
    {
        ["never in the sprint"] = new(w => Old(w).Estimate(5), null, 0, 0),
        ["no estimate"] = new(w => Old(w).In(5), CarriedOver, null, null),
        ["estimate unchanged"] = new(w => Old(w).In(5).Estimate(5), CarriedOver, 5, 5),
        ["estimated before"] = new(w => Old(w).In(5).Estimate(3).Estimate("2023-12-28", 5), CarriedOver, 5, 5),
        ["estimated in it"] = new(w => Old(w).In(5).Estimate(3).Estimate("2024-01-15", 5), CarriedOver, 3, 5),
        ["first estimated in it"] = new(w => Old(w).In(5).Estimate("2024-01-15", 5), CarriedOver, null, 5),
        ["estimate taken away in it"] = new(w => Old(w).In(5).Estimate(5).Estimate("2024-01-15", null), CarriedOver, 5, null),
        ["estimated after"] = new(w => Old(w).In(5).Estimate(3).Estimate("2024-01-27", 5), CarriedOver, 3, 3),
        ["estimated at the very start"] = new(w => Old(w).In(5).Estimate(3).Estimate(Start, 5), CarriedOver, 5, 5),
        ["estimated at the very end"] = new(w => Old(w).In(5).Estimate(3).Estimate(End, 5), CarriedOver, 3, 5),
        ["never completed"] = new(w => Planned(w), CarriedOver, 5, 5),
        ["completed"] = new(w => Planned(w).To(Done, "2024-01-15"), Completed, 5, 5),
        ["completed as closed"] = new(w => Planned(w).To(Closed, "2024-01-15"), Completed, 5, 5),
        ["added and completed"] = new(w => Old(w).Estimate(5).Sprints("2024-01-15", 5).To(Done, "2024-01-16"), AddedCompleted, 5, 5),
        ["taken out, put back and completed"] = new(
            w => Old(w).In(5).Estimate(5).Sprints("2024-01-15").Sprints("2024-01-16", 5).To(Done, "2024-01-17"),
            Completed,
            5,
            5
        ),
        ["added and taken out"] = new(
            w => Old(w).Estimate(5).Sprints("2024-01-15", 5).Sprints("2024-01-16"),
            new(SprintWayIn.Added, SprintWayOut.Removed, false),
            5,
            5
        ),
        ["pulled in from the next sprint, then carried over"] = new(
            w => Old(w).In(6).Estimate(5).Sprints("2024-01-15", 5).Sprints("2024-01-24T09:30:49.765", 5, 6),
            AddedOpen,
            5,
            5
        ),
        ["completed after it"] = new(w => Planned(w).Sprints("2024-01-24T09:30:49.765", 5, 6).To(Done, "2024-01-27"), CarriedOver, 5, 5),
        ["completed before it"] = new(w => Old(w).In(5).Estimate(5).To(Done, "2023-12-28"), Elsewhere, 5, 5),
        ["moved to another sprint"] = new(w => Planned(w).Sprints("2024-01-15", 6), Removed, 5, 5),
        ["estimated before it was added"] = new(
            w => Old(w).In(6).Estimate(3).Estimate("2024-01-15", 5).Sprints("2024-01-16", 5),
            AddedOpen,
            5,
            5
        ),
        ["estimated after it was taken out"] = new(
            w => Old(w).In(5).Estimate(3).Sprints("2024-01-15").Estimate("2024-01-16", 5),
            Removed,
            3,
            5
        ),
        ["created in it"] = new(w => w.Issue("KEY-1", "2024-01-15").In(5).Estimate(5), AddedOpen, 5, 5),
        ["created during it, then estimated and added"] = new(
            w => w.Issue("KEY-1", "2024-01-15").Estimate("2024-01-16", 5).Sprints("2024-01-17", 5),
            AddedOpen,
            5,
            5
        ),
        ["reopened, added, not completed"] = new(
            w => w.Issue("KEY-1", "2023-12-01", Done).Estimate(5).To(ToDo, "2024-01-15").Sprints("2024-01-16", 5),
            AddedOpen,
            5,
            5
        ),
        ["reopened, added, completed again"] = new(
            w => w.Issue("KEY-1", "2023-12-01", Done).Estimate(5).To(ToDo, "2024-01-15").Sprints("2024-01-16", 5).To(Done, "2024-01-17"),
            AddedCompleted,
            5,
            5
        ),
        ["from one done status to another (there: completed)"] = new(
            w => w.Issue("KEY-1", "2023-12-01", Done).In(5).Estimate(5).To(Closed, "2024-01-15"),
            Elsewhere,
            5,
            5
        ),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_issue_has_the_fate_and_the_estimates_that_the_other_library_tells(string name)
    {
        var world = World();
        Cases[name].Tell(world);
        var snapshot = world.Build();
        var entries = Calculators.Of(world.Options).Sprints.Scope(world.Request(snapshot, Now)).Entries(0).ToList();
        if (Cases[name].Fate is not { } fate)
        {
            Assert.Empty(entries);
            return;
        }

        var part = Assert.Single(entries).Part;
        Assert.Equal((fate, Cases[name].In ?? double.NaN, Cases[name].Out ?? double.NaN), (part.Fate, part.PointsIn, part.PointsOut));
    }

    [Fact]
    public void Completed_in_the_second_of_two_sprints_counts_in_the_second()
    {
        var world = World();
        Old(world).Estimate(5).Sprints("2023-12-28", 5).Sprints("2024-01-24T09:30:49.765", 5, 6).To(Done, "2024-02-15");
        Assert.Equal([(5.0, 0.0), (5, 5)], Velocity(world));
    }

    [Fact]
    public void Velocity_is_planned_at_the_start_and_completed_at_the_end_with_what_was_added()
    {
        var world = World();
        world.Issue("KEY-1", "2023-12-01").In(5).Estimate(3).To(Done, "2024-01-15");
        world.Issue("KEY-2", "2023-12-01").Estimate(5).Sprints("2024-01-16", 5).To(Done, "2024-01-17");
        Assert.Equal([(3.0, 8.0), (0, 0)], Velocity(world));
    }

    [Fact]
    public void What_is_moved_to_the_next_sprint_and_never_completed_is_planned_twice()
    {
        var world = World();
        world.Issue("KEY-1", "2023-12-01").In(5).Estimate(3).To(Done, "2024-01-15");
        world.Issue("KEY-2", "2023-12-01").In(5).Estimate(5).Sprints("2024-01-16", 6);
        Assert.Equal([(8.0, 3.0), (5, 0)], Velocity(world));
    }

    private static TestWorld World() =>
        new TestWorld()
            .AddSprint(5, SprintState.Closed, Start, End)
            .AddSprint(6, SprintState.Closed, "2024-02-10T10:00:29.712", "2024-02-24T09:30:49.472");

    private static IssueStory Old(TestWorld world) => world.Issue("KEY-1", "2023-12-01");

    private static IssueStory Planned(TestWorld world) => Old(world).Estimate(5).Sprints("2023-12-28", 5);

    private static IEnumerable<(double, double)> Velocity(TestWorld world)
    {
        var scope = Calculators.Of(world.Options).Sprints.Scope(world.Request(world.Build(), Now));
        return [.. new[] { 0, 1 }.Select(scope.Report).Select(r => (r.Committed.Points, r.Completed.Points))];
    }

    private sealed record Case(Func<TestWorld, IssueStory> Tell, SprintFate? Fate, double? In, double? Out);
}
