using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;

namespace KpiService.Tests.Testing.Worlds;

/// <summary>
/// A world of 700 issues that wander through statuses and sprints: returns, slips, reopenings, flags, labels, deletions, issues without
/// history.
/// </summary>
internal static class GeneratedWorld
{
    public static readonly Instant Begin = TestWorld.T("2025-06-28");
    public static readonly Instant End = TestWorld.T("2026-03-31T12:00:00Z");

    /// <summary>One after the other; the last is still running.</summary>
    public const int Sprints = 20;

    private const int SprintDays = 14;
    private static readonly long[] Statuses = [TestWorld.ToDo, TestWorld.InProgress, TestWorld.Blocked, TestWorld.Done, TestWorld.Closed];
    private static readonly string[] Labels = ["feature", "debt", "Urgent", "other"];
    private static readonly long[] Types = [TestWorld.Story, TestWorld.Story, TestWorld.Task, TestWorld.Epic, TestWorld.SubTask];

    public static TestWorld Of(int seed)
    {
        var world = new TestWorld();
        world.Options.Workflow.Waiting.Add("Blocked");
        for (var k = 1; k <= Sprints; k++)
        {
            var start = Begin.AddDays(SprintDays * (k - 1));
            var over = k < Sprints;
            world.AddSprint(
                k,
                over ? SprintState.Closed : SprintState.Active,
                start.ToString(),
                over ? start.AddDays(SprintDays).ToString() : null
            );
        }

        var random = new Random(seed);
        for (var i = 1; i <= 700; i++)
            AddIssue(world, random, i);
        return world;
    }

    private static void AddIssue(TestWorld world, Random random, int number)
    {
        var core = random.Next(3) > 0;
        var at = Begin.AddMilliseconds(random.NextInt64(End - Begin));
        var status = random.Next(8) == 0 ? Statuses[random.Next(Statuses.Length)] : TestWorld.ToDo;
        var story = world
            .Issue($"{(core ? "CORE" : "KAN")}-{number}", at.ToString(), status)
            .With(v => v with { ProjectId = core ? TestWorld.Core : TestWorld.Kan, TypeId = Types[random.Next(Types.Length)] })
            .With(IssueAttributes.Resolution, random.Next(6) == 0 ? "Won't Do" : null)
            .With(IssueAttributes.Priority, random.Next(2) == 0 ? "High" : "Low");
        if (random.Next(2) == 0)
            story.Labels(Labels[random.Next(Labels.Length)], Labels[random.Next(Labels.Length)]);
        if (core && random.Next(2) == 0)
            story.In(SprintAt(at));
        var flagged = false;
        for (var moves = random.Next(12); moves > 0; moves--)
        {
            at = at.AddMilliseconds(Step(random));
            if (at > End)
                break;
            if (random.Next(5) == 0)
                story.Flagged(at.ToString(), flagged = !flagged);
            else if (core && random.Next(3) == 0)
                story.Sprints(at.ToString(), SomeSprints(random, at));
            else
                story.To(Statuses[random.Next(Statuses.Length)], at.ToString());
        }

        if (random.Next(10) == 0)
            story.With(v => v with { DeletedAt = at.AddMilliseconds(random.NextInt64(30 * Instant.Day)) });
    }

    /// <summary>The running one, the next one, both or none.</summary>
    private static long[] SomeSprints(Random random, Instant at) =>
        random.Next(5) switch
        {
            0 => [],
            1 => [SprintAt(at), Math.Min(Sprints, SprintAt(at) + 1)],
            2 => [Math.Min(Sprints, SprintAt(at) + 1)],
            _ => [SprintAt(at)],
        };

    private static long SprintAt(Instant at) => Math.Min(Sprints, ((at - Begin) / (SprintDays * Instant.Day)) + 1);

    /// <summary>Days, hours, or a moment that makes a slip; now and then exactly the grace.</summary>
    private static long Step(Random random) =>
        random.Next(6) switch
        {
            0 => 5 * 60_000,
            1 => random.NextInt64(10 * 60_000),
            2 => random.NextInt64(8 * 3_600_000),
            _ => random.NextInt64(9 * Instant.Day),
        };
}
