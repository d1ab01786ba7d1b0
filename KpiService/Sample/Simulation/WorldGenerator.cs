using KpiService.Sample.Model;

namespace KpiService.Sample.Simulation;

/// <summary>Sets up the teams and lets a good year of history happen.</summary>
internal static class WorldGenerator
{
    /// <summary>13 months less a little, so that a first sync of 400 days sees all of it.</summary>
    private const int HistoryDays = 395;

    public static Stage Create(SampleOptions options, long born)
    {
        var start = born - (HistoryDays * WorkTime.Day);
        var world = new World([.. Enumerable.Range(0, options.Projects).Select(NewProject)]);
        var stage = new Stage(world, new Ledger(world), new Clockwork(start), new SplitMix((ulong)options.Seed), start, born);
        var teams = world.Projects.ToDictionary(p => p, p => NewTeam(stage, p));
        Staff(stage, [.. teams.Values], options.Issues);
        var live = new LiveEvents(stage, teams);
        stage.Clock.At(Share(stage, 0.5), _ => world.Workflow.Quality.Name = "QA");
        if (teams.Values.OfType<ScrumTeam>().Count() > 1)
            MoveOne(stage, live, WorkTime.Later(Share(stage, 0.8), 1));
        live.Begin();
        stage.Clock.RunUntil(born);
        return stage;
    }

    public static Project NewProject(int index)
    {
        var (key, name) = Texts.Project(index);
        return new Project(index, key, name, index % 3 == 2);
    }

    private static Team NewTeam(Stage stage, Project project) =>
        project.Kanban ? new KanbanTeam(stage, project) : new ScrumTeam(stage, project);

    /// <summary>Each second scrum team was formed some months later and has made fewer issues by now.</summary>
    private static void Staff(Stage stage, Team[] teams, int issues)
    {
        var shares = teams.Select(Part).ToArray();
        foreach (var (team, share) in teams.Zip(shares))
        {
            var first = team.Project.Index % 3 == 1 ? Share(stage, 0.5) : stage.Start;
            var size = (int)(issues * share / shares.Sum());
            stage.Clock.At(WorkTime.Later(first, 0), at => team.Begin(at, size));
        }
    }

    private static double Part(Team team) =>
        (team.Project.Index % 3) switch
        {
            0 => 1.15,
            1 => 0.65,
            _ => 0.6,
        };

    private static void MoveOne(Stage stage, LiveEvents live, long instant) =>
        stage.Clock.At(
            instant,
            at =>
            {
                if (!live.Move(at))
                    MoveOne(stage, live, WorkTime.Later(at, 4));
            }
        );

    private static long Share(Stage stage, double share) => stage.Start + (long)((stage.Born - stage.Start) * share);
}
