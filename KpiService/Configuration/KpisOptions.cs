using KpiService.Configuration.Validation;

namespace KpiService.Configuration;

/// <summary>The six KPIs: switched on or off, thresholds and their own settings. Section <c>kpis</c>.</summary>
public sealed class KpisOptions
{
    /// <summary>Ranges offered in the dashboard.</summary>
    [ConfigurationKeyName("analysis_periods")]
    public AnalysisPeriodsOptions AnalysisPeriods { get; init; } = new();

    /// <summary>Sprint predictability, percent; more is better.</summary>
    [ConfigurationKeyName("sprint_predictability")]
    public SprintPredictabilityOptions SprintPredictability { get; init; } = new();

    /// <summary>Story spillover, percent; less is better.</summary>
    [ConfigurationKeyName("story_spillover")]
    public StorySpilloverOptions StorySpillover { get; init; } = new();

    /// <summary>Cycle time, days; less is better.</summary>
    [ConfigurationKeyName("cycle_time")]
    public CycleTimeOptions CycleTime { get; init; } = new();

    /// <summary>Work mix, a distribution.</summary>
    [ConfigurationKeyName("work_mix")]
    public WorkMixOptions WorkMix { get; init; } = new();

    /// <summary>Unplanned work, percent; less is better.</summary>
    [ConfigurationKeyName("unplanned_work")]
    public UnplannedWorkOptions UnplannedWork { get; init; } = new();

    /// <summary>Reopened stories, percent; less is better.</summary>
    [ConfigurationKeyName("reopened_stories")]
    public KpiOptions ReopenedStories { get; init; } = new();

    /// <summary>The settings of all KPIs, by the key of their section.</summary>
    internal IReadOnlyList<(string Key, KpiOptions Kpi)> All =>
        [
            ("kpis.sprint_predictability", SprintPredictability),
            ("kpis.story_spillover", StorySpillover),
            ("kpis.cycle_time", CycleTime),
            ("kpis.work_mix", WorkMix),
            ("kpis.unplanned_work", UnplannedWork),
            ("kpis.reopened_stories", ReopenedStories),
        ];
}

/// <summary>The periods of analysis.</summary>
public sealed class AnalysisPeriodsOptions
{
    /// <summary>The N that is offered as "last N sprints" (<c>sprints=N</c>): closed ones per board.</summary>
    [ConfigurationKeyName("sprint_lookback")]
    public int SprintLookback { get; set; } = 3;

    /// <summary>Ranges in days offered in the dashboard; empty: 30, 60, 90.</summary>
    [ConfigurationKeyName("rolling_days")]
    public IList<int> RollingDays { get; init; } = [];
}

/// <summary>What every KPI has.</summary>
public class KpiOptions
{
    /// <summary>False: absent from answers, 404 by name.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Beyond it the status is warning; equal to it is good.</summary>
    [ConfigurationKeyName("threshold_warning")]
    public double? ThresholdWarning { get; set; }

    /// <summary>Beyond it the status is critical.</summary>
    [ConfigurationKeyName("threshold_critical")]
    public double? ThresholdCritical { get; set; }

    /// <summary>Which way the thresholds point.</summary>
    protected virtual bool MoreIsBetter => false;

    /// <summary>What the value can be at the most.</summary>
    protected virtual double Most => 100;

    /// <summary>Checks its settings.</summary>
    /// <param name="key">Of its section.</param>
    internal virtual void Check(Findings findings, string key) => ThresholdRules.Check(findings, key, this, MoreIsBetter, Most);
}

/// <summary>Settings of sprint predictability.</summary>
public sealed class SprintPredictabilityOptions : KpiOptions
{
    /// <summary>Hours after the sprint's start in which membership still counts as committed.</summary>
    [ConfigurationKeyName("commitment_grace_hours")]
    public double CommitmentGraceHours { get; set; }

    protected override bool MoreIsBetter => true;

    internal override void Check(Findings findings, string key)
    {
        base.Check(findings, key);
        Expect.AtLeast(findings, $"{key}.commitment_grace_hours", CommitmentGraceHours, 0);
    }
}

/// <summary>Settings of story spillover.</summary>
public sealed class StorySpilloverOptions : KpiOptions
{
    /// <summary>An issue in more started sprints than this has spilled over.</summary>
    [ConfigurationKeyName("max_sprints")]
    public int MaxSprints { get; set; } = 2;

    internal override void Check(Findings findings, string key)
    {
        base.Check(findings, key);
        Expect.AtLeast(findings, $"{key}.max_sprints", MaxSprints, 1);
    }
}

/// <summary>Settings of cycle time.</summary>
public sealed class CycleTimeOptions : KpiOptions
{
    /// <summary><c>mean</c>, <c>p50</c> or <c>p85</c>: the value, the tile and the status use it.</summary>
    public string Statistic { get; set; } = "mean";

    protected override double Most => double.MaxValue;

    internal override void Check(Findings findings, string key)
    {
        base.Check(findings, key);
        Expect.OneOf(findings, $"{key}.statistic", Statistic, "mean", "p50", "p85");
    }
}

/// <summary>Settings of work mix.</summary>
public sealed class WorkMixOptions : KpiOptions
{
    /// <summary>Expected share in percent per category label: <c>label: [lo, hi]</c>.</summary>
    [ConfigurationKeyName("expected_ranges")]
    public IDictionary<string, double[]> ExpectedRanges { get; init; } = new Dictionary<string, double[]>();

    internal override void Check(Findings findings, string key)
    {
        if ((ThresholdWarning ?? ThresholdCritical) is not null)
            findings.Warn(key, "a distribution has no thresholds; use expected_ranges");
    }
}

/// <summary>Settings of unplanned work.</summary>
public sealed class UnplannedWorkOptions : KpiOptions
{
    /// <summary>What counts as unplanned: <c>both</c>, <c>labelled</c> or <c>added</c>.</summary>
    public string Count { get; set; } = "both";

    internal override void Check(Findings findings, string key)
    {
        base.Check(findings, key);
        Expect.OneOf(findings, $"{key}.count", Count, "both", "labelled", "added");
    }
}
