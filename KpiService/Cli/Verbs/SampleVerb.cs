using System.CommandLine;
using KpiService.Domain;
using KpiService.Sample;
using KpiService.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiService.Cli.Verbs;

internal static class SampleVerb
{
    private static readonly Option<int?> ProjectCount = CommonOptions.Number("--projects", "How many projects (default 3).", 1, 40);

    private static readonly Option<int?> IssueCount = CommonOptions.Number(
        "--issues",
        "How many issues, roughly (default 200).",
        0,
        1_000_000
    );

    private static readonly Option<int?> Seed = CommonOptions.Number("--seed", "The same seed gives the same world (default 42).", 0);

    public static Verb Verb { get; } =
        new(
            "sample",
            "Writes generated sample data into the database by a normal sync from the built-in sample Jira. Refuses a database that "
                + "holds real data.",
            "sample --db data/try.db",
            "sample --projects 5 --issues 2000 --seed 7 --db data/try.db"
        )
        {
            Options = [ProjectCount, IssueCount, Seed, CommonOptions.Json],
            Run = RunAsync,
        };

    private static async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        var database = new KpiDatabase(call.Options.Database.Path);
        using var use = await DatabaseStart.OpenAsync(database, call.Options, NullLogger.Instance, ct);
        var world = await SampleWorld.OfAsync(database, Asked(call, new()), TimeProvider.System, ct);
        if (Asked(call, world) != world)
            throw new UsageException(
                $"{database.Path} holds another sample already ({world.Projects} projects, {world.Issues} issues, seed {world.Seed}); "
                    + "choose another file with --db, or leave the options out."
            );
        await using var services = await ToolServices.OpenAsync(
            SampleConfiguration.For(call.Configuration, world),
            ct,
            s => s.AddSampleJira(world)
        );
        return await ForegroundSync.RunAsync(services, new(SyncMode.Full, SyncTrigger.Cli), call, ct);
    }

    private static SampleOptions Asked(VerbCall call, SampleOptions otherwise) =>
        otherwise with
        {
            Projects = call.Value(ProjectCount) ?? otherwise.Projects,
            Issues = call.Value(IssueCount) ?? otherwise.Issues,
            Seed = call.Value(Seed) ?? otherwise.Seed,
        };
}
