namespace KpiService.Configuration.Validation;

internal static class DashboardRules
{
    public static void Check(DashboardOptions dashboard, Findings findings)
    {
        Expect.Within(findings, "dashboard.port", dashboard.Port, 1, 65_535);
        if (
            Expect.Given(findings, "dashboard.host", dashboard.Host)
            && Uri.CheckHostName(dashboard.Host) == UriHostNameType.Unknown
            && dashboard.Host is not ("*" or "+")
        )
            findings.Error("dashboard.host", $"\"{dashboard.Host}\" is neither an address nor a host name");
        Expect.TimeZone(findings, "dashboard.time_zone", dashboard.TimeZone);
        Expect.AtLeast(findings, "dashboard.refresh_interval_minutes", dashboard.RefreshIntervalMinutes, 1);
        Expect.Given(findings, "dashboard.export_path", dashboard.ExportPath);
        foreach (var (i, annotation) in dashboard.Annotations.Index())
        {
            Expect.Date(findings, $"dashboard.annotations[{i}].date", annotation.Date);
            Expect.Given(findings, $"dashboard.annotations[{i}].text", annotation.Text);
        }
    }
}
