namespace KpiService.Configuration.Validation;

/// <summary>What thresholds may be: within what the value can be, and the critical one beyond the warning.</summary>
internal static class ThresholdRules
{
    public static void Check(Findings findings, string key, KpiOptions kpi, bool moreIsBetter, double most)
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
