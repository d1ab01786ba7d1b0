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
        ["Jira"] = ["Domain", "Configuration"],
        ["Storage"] = ["Domain", "Configuration"],
        ["Sync"] = ["Domain", "Configuration", "Jira", "Storage"],
        ["Snapshot"] = ["Domain", "Configuration", "Storage"],
        ["Questions"] = ["Domain", "Configuration", "Metrics", "Snapshot"],
        ["Web"] = ["Domain", "Configuration", "Snapshot", "Questions"],
        ["Features"] = ["Domain", "Configuration", "Metrics", "Snapshot", "Questions", "Web"],
        ["Sample"] = ["Domain"],
        ["Cli"] = ["Domain", "Configuration", "Jira", "Storage", "Sync", "Snapshot", "Questions", "Features", "Web", "Sample"],
    };

    /// <summary>What a feature may use of the pipe, beside what all may.</summary>
    private static readonly Dictionary<string, string[]> MayUseToo = new()
    {
        ["Features.Connecting"] = ["Jira"],
        ["Features.Data"] = ["Storage", "Sync"],
        ["Features.Evidence"] = ["Storage"],
        ["Features.Pages"] = ["Sync"],
        ["Features.Prometheus"] = ["Sync"],
        ["Features.Syncing"] = ["Storage", "Sync"],
    };

    /// <summary>Features that a feature may use; it knows no other.</summary>
    private static readonly Dictionary<string, string[]> MayUseFeatures = new()
    {
        ["Features.Connecting"] = [],
        ["Features.Data"] = ["Pages"],
        ["Features.DataQuality"] = ["Sprints", "Evidence", "Pages"],
        ["Features.Durations"] = [],
        ["Features.Evidence"] = [],
        ["Features.Flow"] = ["Durations", "DataQuality", "Evidence", "Pages"],
        ["Features.Issues"] = ["Evidence"],
        ["Features.Kpis"] = ["Durations", "Sprints", "DataQuality", "Evidence", "Pages"],
        ["Features.Overview"] = ["Kpis", "Sprints", "Pages"],
        ["Features.Pages"] = [],
        ["Features.Prometheus"] = ["Kpis", "Flow"],
        ["Features.Report"] = ["Kpis", "Evidence", "Pages"],
        ["Features.Sessions"] = [],
        ["Features.Sprints"] = ["Evidence", "Pages"],
        ["Features.Syncing"] = [],
    };

    /// <summary>Packages and parts of the platform that a module must not name.</summary>
    private static readonly Dictionary<string, string[]> Never = new()
    {
        ["Domain"] = ["Microsoft", "Quartz", "Refit", "Polly", "Serilog", "System.IO", "System.Net"],
        ["Metrics"] = ["Microsoft", "Quartz", "Refit", "Polly", "Serilog", "System.IO", "System.Net"],
        ["Configuration"] = ["Microsoft.EntityFrameworkCore", "Refit", "Polly", "Serilog"],
        ["Jira"] = ["Microsoft.EntityFrameworkCore", "Quartz", "Microsoft.AspNetCore"],
        ["Storage"] = ["Refit", "Polly", "Microsoft.AspNetCore"],
        ["Sync"] = ["Refit", "Polly", "Microsoft.AspNetCore"],
        ["Snapshot"] = ["Refit", "Polly", "Quartz", "Microsoft.AspNetCore"],
        ["Questions"] = ["Microsoft", "Refit", "Polly", "Quartz", "Serilog"],
        ["Web"] = ["Microsoft.EntityFrameworkCore", "Refit", "Polly", "Quartz"],
        ["Features"] = ["Refit", "Polly"],
        ["Sample"] = ["Microsoft.EntityFrameworkCore", "Refit", "Quartz", "Polly"],
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
            from other in MayUse.Keys.Except(MayUse[file.Module]).Except(MayUseToo.GetValueOrDefault(file.Feature) ?? [])
            where other != file.Module && file.RefersTo($"KpiService.{other}")
            select $"{file.Path} uses {other}"
        );

    [Fact]
    public void No_feature_uses_another_than_it_may() =>
        Assert.Empty(
            from file in SourceFile.All
            where MayUseFeatures.ContainsKey(file.Feature)
            from other in MayUseFeatures.Keys.Except(MayUseFeatures[file.Feature].Select(f => $"Features.{f}"))
            where other != file.Feature && file.RefersTo($"KpiService.{other}")
            select $"{file.Path} uses {other}"
        );

    [Fact]
    public void Every_feature_has_its_walls() =>
        Assert.Empty(
            SourceFile
                .All.Where(f => f.Module == "Features" && f.Feature != "Features")
                .Select(f => f.Feature)
                .Distinct()
                .Except(MayUseFeatures.Keys)
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
    public void Only_what_reads_texts_and_bookkeeping_names_the_database() =>
        Assert.Empty(
            from file in SourceFile.All
            where file.Module == "Features" && !(MayUseToo.GetValueOrDefault(file.Feature) ?? []).Contains("Storage")
            where file.RefersTo("Microsoft.EntityFrameworkCore")
            select file.Path
        );

    [Fact]
    public void The_wire_types_of_Jira_are_named_in_its_module_alone() =>
        Assert.Empty(SourceFile.All.Where(f => f.Module != "Jira" && f.RefersTo("KpiService.Jira.Wire")).Select(f => f.Path));

    /// <summary>What has a folder of its own in a feature knows no neighbour of it: a KPI no other KPI, a flow metric no other.</summary>
    [Fact]
    public void No_KPI_and_no_flow_metric_uses_another() =>
        Assert.Empty(
            from file in SourceFile.All
            where file.Feature is "Features.Kpis" or "Features.Flow" && file.Path.Count(c => c == '/') > 2
            let own = string.Join('.', file.Path.Split('/')[..3].Prepend("KpiService"))
            from other in file.References
            where other.StartsWith($"KpiService.{file.Feature}.", StringComparison.Ordinal)
            where other != own && !other.StartsWith(own + ".", StringComparison.Ordinal) && SourceFile.All.Any(f => f.Namespace == other)
            select $"{file.Path} uses {other}"
        );
}
