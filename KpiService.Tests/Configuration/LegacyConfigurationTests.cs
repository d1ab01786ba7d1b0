namespace KpiService.Tests.Configuration;

public sealed class LegacyConfigurationTests : IDisposable
{
    private readonly ConfigurationFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Projects_teams_and_labels_of_the_older_file_are_in_effect()
    {
        var options = folder.WithYaml(LegacyFiles.Yaml).Load().Options;

        Assert.Equal(["CCT", "SCPX", "CCEN"], options.Projects.ProjectKeys);
        Assert.Equal(["Scale and Perf", "Compliance"], options.Projects.Teams.Select(t => t.Name));
        Assert.Equal(["CCEN", "CCT"], options.Projects.Teams[1].Projects);
        Assert.False(options.Labels.Global.Enabled);
        Assert.Equal(["feature_dev", "tech_debt", "unplanned"], options.Labels.Global.WorkCategories.Select(c => c.Label));
        Assert.Equal("Refactors, cleanup", options.Labels.Global.WorkCategories[1].Description);
        var space = Assert.Single(options.Labels.Spaces);
        Assert.Equal(["INFRA", "PLATFORM-API"], space.Projects);
        Assert.Equal("Incident", space.WorkCategories[1].Name);
    }

    [Fact]
    public void Thresholds_periods_and_ranges_of_the_older_file_are_in_effect()
    {
        var kpis = folder.WithYaml(LegacyFiles.Yaml).Load().Options.Kpis;

        Assert.Equal(4, kpis.AnalysisPeriods.SprintLookback);
        Assert.Equal([30, 60, 120], kpis.AnalysisPeriods.RollingDays);
        Assert.Equal((70, 50), (kpis.SprintPredictability.ThresholdWarning, kpis.SprintPredictability.ThresholdCritical));
        Assert.Equal(
            (3, 20, null),
            (kpis.StorySpillover.MaxSprints, kpis.StorySpillover.ThresholdWarning, kpis.StorySpillover.ThresholdCritical)
        );
        Assert.False(kpis.CycleTime.Enabled);
        Assert.Equal([15, 25], kpis.WorkMix.ExpectedRanges["tech_debt"]);
        Assert.Equal((20, 30), (kpis.UnplannedWork.ThresholdWarning, kpis.UnplannedWork.ThresholdCritical));
        Assert.Equal((10, 20), (kpis.ReopenedStories.ThresholdWarning, kpis.ReopenedStories.ThresholdCritical));
    }

    [Fact]
    public void Dashboard_and_logging_of_the_older_file_are_in_effect()
    {
        var options = folder.WithYaml(LegacyFiles.Yaml).Load().Options;

        Assert.Equal(
            ("Platform KPI Dashboard", "127.0.0.2", 8051),
            (options.Dashboard.Title, options.Dashboard.Host, options.Dashboard.Port)
        );
        Assert.Equal(
            (false, 45, "./data/out"),
            (options.Dashboard.AutoRefresh, options.Dashboard.RefreshIntervalMinutes, options.Dashboard.ExportPath)
        );
        Assert.Equal(
            ("DEBUG", "./logs/kpi.log", 2097152L, 7),
            (options.Logging.Level, options.Logging.File, options.Logging.MaxBytes, options.Logging.BackupCount)
        );
    }

    [Fact]
    public void Placeholders_of_both_files_yield_no_Jira_and_one_warning_each_kind()
    {
        var loaded = folder
            .WithYaml(LegacyFiles.Yaml.Replace("acme", "your-company", StringComparison.Ordinal))
            .WithEnv(LegacyFiles.Env)
            .Load();

        Assert.Empty(loaded.Options.Jira.Instances);
        Assert.Equal(2, loaded.Report.Warnings.Count);
        Assert.Contains(loaded.Report.Warnings, w => w.StartsWith("Obsolete", StringComparison.Ordinal));
        Assert.Contains(loaded.Report.Warnings, w => w.StartsWith("Still the example's value", StringComparison.Ordinal));
    }

    [Fact]
    public void Obsolete_keys_are_reported_once_each_with_their_line()
    {
        var warnings = folder.WithYaml("cache:\n  enabled: true\ndashboard:\n  debug: false\n").WithEnv("SECRET_KEY=x").Warnings();

        Assert.Equal(
            "Obsolete settings of the older dashboard, without effect here: cache.enabled (config.yaml:2), dashboard.debug "
                + "(config.yaml:4), SECRET_KEY (.env:1)",
            Assert.Single(warnings)
        );
    }

    [Fact]
    public void The_env_file_is_stronger_than_the_yaml_file()
    {
        var dashboard = folder.WithYaml(LegacyFiles.Yaml).WithEnv(LegacyFiles.Env).Load().Options.Dashboard;

        Assert.Equal(("127.0.0.1", 8050), (dashboard.Host, dashboard.Port));
    }
}
