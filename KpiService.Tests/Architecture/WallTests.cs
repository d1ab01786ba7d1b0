namespace KpiService.Tests.Architecture;

/// <summary>Who may use whom. A module that is not in the table has no wall of its own and must be added.</summary>
public sealed class WallTests
{
    /// <summary>Modules of ours that a module may use, beside itself.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Domain"] = [],
        ["Metrics"] = ["Domain"],
        ["Configuration"] = ["Domain"],
        ["Http"] = ["Domain", "Configuration", "Snapshot"],
        ["Sample"] = ["Domain"],
        ["Jira"] = ["Domain", "Configuration"],
        ["Storage"] = ["Domain", "Configuration"],
        ["Snapshot"] = ["Domain", "Storage", "Configuration", "Metrics"],
        ["Sync"] = ["Domain", "Jira", "Storage", "Configuration"],
        ["Sprints"] = ["Domain", "Metrics", "Snapshot", "Configuration"],
        ["Quality"] = ["Domain", "Metrics", "Snapshot", "Configuration", "Sprints"],
        ["Kpis"] = ["Domain", "Metrics", "Snapshot", "Configuration", "Http", "Sprints", "Quality"],
        ["Flow"] = ["Domain", "Metrics", "Snapshot", "Configuration", "Http", "Kpis"],
        ["Api"] =
        [
            "Domain",
            "Configuration",
            "Http",
            "Kpis",
            "Flow",
            "Sync",
            "Storage",
            "Snapshot",
            "Jira",
            "Metrics",
            "Sprints",
            "Quality",
        ],
        ["Cli"] = ["Domain", "Configuration", "Http", "Kpis", "Flow", "Sync", "Storage", "Snapshot", "Jira", "Sample", "Api"],
    };

    /// <summary>Packages and parts of the platform that a module must not name.</summary>
    private static readonly Dictionary<string, string[]> Never = new()
    {
        ["Domain"] = ["Microsoft", "Quartz", "Refit", "Polly", "Serilog", "System.IO", "System.Net"],
        ["Metrics"] = ["Microsoft", "Quartz", "Refit", "Polly", "Serilog", "System.IO", "System.Net"],
        ["Configuration"] = ["Microsoft.EntityFrameworkCore", "Refit", "Polly", "Serilog"],
        ["Sample"] = ["Microsoft.EntityFrameworkCore", "Refit", "Quartz", "Polly"],
        ["Jira"] = ["Microsoft.EntityFrameworkCore", "Quartz", "Microsoft.AspNetCore"],
        ["Storage"] = ["Refit", "Polly", "Microsoft.AspNetCore"],
        ["Snapshot"] = ["Refit", "Polly", "Quartz", "Microsoft.AspNetCore"],
        ["Sync"] = ["Refit", "Polly", "Microsoft.AspNetCore"],
        ["Sprints"] = ["Microsoft", "Refit", "Polly", "Quartz"],
        ["Quality"] = ["Microsoft", "Refit", "Polly", "Quartz"],
        ["Kpis"] = ["Refit", "Polly", "Quartz"],
        ["Flow"] = ["Refit", "Polly", "Quartz"],
        ["Api"] = ["Refit", "Polly"],
        ["Cli"] = ["Refit", "Polly"],
    };

    [Fact]
    public void Every_namespace_is_its_folder() =>
        Assert.Empty(
            SourceFile
                .All.Where(f => f.Namespace.Length > 0)
                .Where(f => f.Namespace != string.Join('.', f.Path.Split('/')[..^1].Prepend("KpiService")))
                .Select(f => $"{f.Path} declares {f.Namespace}")
        );

    [Fact]
    public void Every_module_has_its_walls() =>
        Assert.Empty(SourceFile.All.Select(f => f.Module).Where(m => m.Length > 0).Distinct().Except(MayUse.Keys));

    [Fact]
    public void No_module_uses_another_than_it_may() =>
        Assert.Empty(
            from file in SourceFile.All
            where MayUse.ContainsKey(file.Module)
            from other in MayUse.Keys.Except(MayUse[file.Module]).Where(m => m != file.Module)
            where file.RefersTo($"KpiService.{other}")
            select $"{file.Path} uses {other}"
        );

    [Fact]
    public void No_module_names_a_package_that_is_not_for_it() =>
        Assert.Empty(
            from file in SourceFile.All
            where Never.ContainsKey(file.Module)
            from package in Never[file.Module]
            where file.RefersTo(package)
            select $"{file.Path} names {package}"
        );

    [Fact]
    public void The_wire_types_of_Jira_are_named_in_its_module_alone() =>
        Assert.Empty(SourceFile.All.Where(f => f.Module != "Jira" && f.RefersTo("KpiService.Jira.Wire")).Select(f => f.Path));

    [Fact]
    public void A_computation_knows_neither_the_web_nor_the_database() =>
        Assert.Empty(
            from file in SourceFile.All
            where file.Module is "Kpis" or "Flow" or "Sprints" or "Quality" && !IsEndpoint(file)
            from name in new[] { "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "KpiService.Storage", "KpiService.Http" }
            where file.RefersTo(name)
            select $"{file.Path} names {name}"
        );

    [Fact]
    public void No_KPI_uses_another() =>
        Assert.Empty(
            from file in SourceFile.All
            where file.Module is "Kpis" or "Flow" && file.Path.Count(c => c == '/') > 1
            let own = string.Join('.', "KpiService", file.Path.Split('/')[0], file.Path.Split('/')[1])
            from other in file.References
            where
                other.StartsWith($"KpiService.{file.Module}.", StringComparison.Ordinal)
                && other != own
                && !other.StartsWith(own + ".", StringComparison.Ordinal)
            where SourceFile.All.Any(f => f.Namespace == other)
            select $"{file.Path} uses {other}"
        );

    /// <summary>
    /// The question, its horizon, its parts and its evidence are one thing for KPIs and flow metrics; a KPI itself is not for them.
    /// </summary>
    [Fact]
    public void Flow_takes_from_the_KPIs_only_what_they_share() =>
        Assert.Empty(
            from file in SourceFile.All
            where file.Module == "Flow"
            from other in file.References
            where other.StartsWith("KpiService.Kpis.", StringComparison.Ordinal) && SourceFile.All.Any(f => f.Namespace == other)
            select $"{file.Path} uses {other}"
        );

    [Fact]
    public void Nobody_asks_the_machine_for_the_time_or_but_for_the_jitter_of_retries_for_chance() =>
        Assert.Empty(
            from file in SourceFile.All
            from call in new[]
            {
                "DateTime.Now",
                "DateTime.UtcNow",
                "DateTimeOffset.Now",
                "DateTimeOffset.UtcNow",
                "Thread.Sleep",
                "Random.Shared",
            }
            where file.Code.Contains(call, StringComparison.Ordinal) && !(call == "Random.Shared" && file.Module == "Jira")
            select $"{file.Path} calls {call}"
        );

    /// <summary>An endpoint, its registration, or what endpoints share (the question they read from a request).</summary>
    private static bool IsEndpoint(SourceFile file) =>
        file.Path.Contains("Endpoint", StringComparison.Ordinal) || file.Path.StartsWith("Kpis/DataQuery", StringComparison.Ordinal);
}
