using KpiService.Configuration;
using KpiService.Sample;

namespace KpiService.Cli;

/// <summary>The built-in configuration for the sample Jira; the dashboard, the log and the like stay as configured.</summary>
internal static class SampleConfiguration
{
    public static LoadedConfiguration For(LoadedConfiguration loaded, SampleOptions world)
    {
        var keys = SampleJiraHandler.ProjectKeys(world);
        var options = new KpiServiceOptions
        {
            Jira = new() { Instances = [SampleWorld.InstanceOptions] },
            Projects = new() { ProjectKeys = [.. keys], Teams = Teams(keys) },
            Labels = new() { Global = new() { WorkCategories = Categories() } },
            Workflow = new() { Waiting = ["In Review", "Blocked"] },
            Kpis = Kpis(),
            Sync = new() { Schedule = "0 0/10 * * * ?", FullSchedule = "" },
            Dashboard = loaded.Options.Dashboard,
            Database = loaded.Options.Database,
            Backup = new() { Schedule = "" },
            Security = loaded.Options.Security,
            Logging = loaded.Options.Logging,
        };
        return new(options, loaded.Report with { Warnings = [] });
    }

    /// <summary>One team has two projects, each other one its own.</summary>
    private static List<TeamOptions> Teams(string[] keys) =>
        [
            .. keys.Skip(2)
                .Select(k => new TeamOptions { Name = $"Team {k}", Projects = [k] })
                .Prepend(new TeamOptions { Name = "Product", Projects = [.. keys.Take(2)] }),
        ];

    private static List<WorkCategoryOptions> Categories() =>
        [
            new()
            {
                Label = "feature_dev",
                Name = "Feature Development",
                Description = "What customers asked for",
            },
            new()
            {
                Label = "tech_debt",
                Name = "Technical Debt",
                Description = "Refactoring, clean-up, stability",
            },
            new()
            {
                Label = "reliability_perf",
                Name = "Reliability & Performance",
                Description = "Scale, speed, recovery",
            },
            new()
            {
                Label = "ops_enablement",
                Name = "Ops Enablement",
                Description = "Runbooks, migrations, tooling",
            },
            new()
            {
                Label = "unplanned",
                Name = "Unplanned Work",
                Description = "Interrupts and incidents",
            },
        ];

    private static KpisOptions Kpis() =>
        new()
        {
            SprintPredictability = new() { ThresholdWarning = 75, ThresholdCritical = 60 },
            StorySpillover = new() { ThresholdWarning = 10, ThresholdCritical = 20 },
            CycleTime = new() { ThresholdWarning = 7, ThresholdCritical = 14 },
            WorkMix = new() { ExpectedRanges = Ranges() },
            UnplannedWork = new() { ThresholdWarning = 20, ThresholdCritical = 35 },
            ReopenedStories = new() { ThresholdWarning = 10, ThresholdCritical = 20 },
        };

    private static Dictionary<string, double[]> Ranges() =>
        new()
        {
            ["feature_dev"] = [35, 65],
            ["tech_debt"] = [10, 25],
            ["reliability_perf"] = [5, 20],
            ["ops_enablement"] = [5, 15],
            ["unplanned"] = [0, 15],
        };
}
