namespace KpiService.Configuration.Validation;

/// <summary>Every rule that the values of the configuration must keep.</summary>
internal static class Rules
{
    public static void Check(KpiServiceOptions options, Findings findings)
    {
        JiraRules.Check(options.Jira, findings);
        ProjectRules.Check(options, findings);
        LabelRules.Check(options, findings);
        WorkflowRules.Check(options, findings);
        KpiRules.Check(options.Kpis, findings);
        ScheduleRules.Check(options, findings);
        DashboardRules.Check(options.Dashboard, findings);
        LoggingRules.Check(options.Logging, findings);
    }
}
