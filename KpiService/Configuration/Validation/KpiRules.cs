namespace KpiService.Configuration.Validation;

internal static class KpiRules
{
    public static void Check(KpisOptions kpis, Findings findings)
    {
        Expect.AtLeast(findings, "kpis.analysis_periods.sprint_lookback", kpis.AnalysisPeriods.SprintLookback, 1);
        foreach (var (i, days) in kpis.AnalysisPeriods.RollingDays.Index())
            Expect.Within(findings, $"kpis.analysis_periods.rolling_days[{i}]", days, 1, 3650);
        foreach (var (key, kpi) in kpis.All)
            kpi.Check(findings, key);
    }
}
