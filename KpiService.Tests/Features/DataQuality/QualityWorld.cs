using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Storage.Rows;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.DataQuality;

/// <summary>A generated world with what findings look for besides: boards with issues, families, odd sprints, values not read.</summary>
internal static class QualityWorld
{
    public const long OtherBoard = 8;
    private static readonly Instant End = GeneratedWorld.End;

    public static TestWorld Of(int seed)
    {
        var world = GeneratedWorld.Of(seed);
        var random = new Random(seed);
        AddBoards(world);
        AddSprints(world);
        world.AddStatus(Gone, "Gone", null);
        world.Options.Labels.Global.WorkCategories.Add(new WorkCategoryOptions { Name = "Feature", Label = "feature" });
        AddUnread(world, UnreadRecord.Issue, 5);
        AddUnread(world, UnreadRecord.Sprint, 3);
        foreach (var story in world.Stories)
            Enrich(world, story, random);
        return world;
    }

    private static void AddBoards(TestWorld world)
    {
        foreach (var (id, name, project) in new[] { (OtherBoard, "Other board", Kan), (9L, "Bare board", Kan), (10L, "No board", 0L) })
        {
            world.Catalog.Boards.Add(
                new BoardRow
                {
                    InstanceId = 1,
                    Id = id,
                    Name = name,
                    Type = "scrum",
                    Listed = true,
                    ConfigurationError = id == OtherBoard ? "403" : null,
                }
            );
            if (project > 0)
                world.Catalog.BoardProjects.Add(
                    new BoardProjectRow
                    {
                        InstanceId = 1,
                        BoardId = id,
                        ProjectId = project,
                    }
                );
        }
    }

    private static void AddSprints(TestWorld world)
    {
        world
            .AddSprint(31, SprintState.Closed, "2025-07-05", "2025-12-05", OtherBoard)
            .AddSprint(32, SprintState.Active, "2025-11-05", null, OtherBoard)
            .AddSprint(33, SprintState.Future, null, null, OtherBoard)
            .AddSprint(34, SprintState.Closed, "2025-11-05", "2025-10-05")
            .AddSprint(35, SprintState.Closed, null, null, OtherBoard)
            .AddSprint(36, SprintState.Closed, "2025-11-05", "2025-11-15", 9);
        world.Catalog.Sprints.Single(s => s.Id == 32).EndAt = T("2026-01-05");
    }

    private static void Enrich(TestWorld world, IssueStory story, Random random)
    {
        var number = random.Next(1, world.Stories.Count + 1);
        var input = story.Input;
        if (random.Next(2) == 0)
            world.OnBoard(input.ProjectId == Core ? Board : OtherBoard, story.Key);
        if (input.TypeId != Epic && random.Next(2) == 0)
            story.With(v => v with { ParentId = number });
        if (random.Next(2) == 0)
            story.Estimate(random.Next(1, 9));
        if (input.ProjectId == Kan && random.Next(2) == 0)
            story.In(random.Next(31, 37));
        if (random.Next(50) == 0)
            story.In(77);
        if (random.Next(20) == 0)
            story.With(v => v with { ChangelogComplete = false });
        if (random.Next(20) == 0)
            story.With(v => v with { Created = End.AddDays(random.Next(-3, 60)) });
        if (random.Next(9) == 0)
            story.To(Gone, End.AddDays(random.Next(-200, 20)).ToString());
        if (random.Next(9) == 0)
            story.With(IssueAttributes.Resolution, $"Resolution {random.Next(3)}");
    }

    private static void AddUnread(TestWorld world, UnreadRecord record, long id) =>
        world.Catalog.Unread.Add(
            new UnreadRow
            {
                InstanceId = 1,
                Record = record,
                RecordId = id,
                Field = "field",
                Name = "name",
                Value = "?",
            }
        );
}
