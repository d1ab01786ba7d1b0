namespace KpiService.Configuration.Validation;

internal static class KpiRules
{
    public static void Check(KpisOptions kpis, Findings findings)
    {
        Expect.AtLeast(findings, "kpis.analysis_periods.sprint_lookback", kpis.AnalysisPeriods.SprintLookback, 1);
        foreach (var (i, days) in kpis.AnalysisPeriods.RollingDays.Index())
            Expect.Within(findings, $"kpis.analysis_periods.rolling_days[{i}]", days, 1, 3650);
        Thresholds(findings, "kpis.sprint_predictability", kpis.SprintPredictability, moreIsBetter: true);
        Thresholds(findings, "kpis.story_spillover", kpis.StorySpillover);
        Thresholds(findings, "kpis.cycle_time", kpis.CycleTime, most: double.MaxValue);
        Thresholds(findings, "kpis.unplanned_work", kpis.UnplannedWork);
        Thresholds(findings, "kpis.reopened_stories", kpis.ReopenedStories);
        Expect.AtLeast(findings, "kpis.sprint_predictability.commitment_grace_hours", kpis.SprintPredictability.CommitmentGraceHours, 0);
        Expect.AtLeast(findings, "kpis.story_spillover.max_sprints", kpis.StorySpillover.MaxSprints, 1);
        Expect.OneOf(findings, "kpis.cycle_time.statistic", kpis.CycleTime.Statistic, "mean", "p50", "p85");
        Expect.OneOf(findings, "kpis.unplanned_work.count", kpis.UnplannedWork.Count, "both", "labelled", "added");
        if ((kpis.WorkMix.ThresholdWarning ?? kpis.WorkMix.ThresholdCritical) is not null)
            findings.Warn("kpis.work_mix", "a distribution has no thresholds; use expected_ranges");
    }

    private static void Thresholds(Findings findings, string key, KpiOptions kpi, bool moreIsBetter = false, double most = 100)
    {
        Threshold(findings, $"{key}.threshold_warning", kpi.ThresholdWarning, most);
        Threshold(findings, $"{key}.threshold_critical", kpi.ThresholdCritical, most);
        if (kpi is not { ThresholdWarning: { } warning, ThresholdCritical: { } critical })
            return;
        if (moreIsBetter ? critical > warning : critical < warning)
            findings.Error(
                $"{key}.threshold_critical",
                FormattableString.Invariant(
                    moreIsBetter
                        ? $"{critical} is above threshold_warning, {warning}, though more is better"
                        : (FormattableString)$"{critical} is below threshold_warning, {warning}, though less is better"
                )
            );
    }

    private static void Threshold(Findings findings, string key, double? value, double most)
    {
        if (value is { } number && most == 100)
            Expect.Within(findings, key, number, 0, most);
        else if (value is { } days)
            Expect.AtLeast(findings, key, days, 0);
    }
}
