using System.Globalization;

namespace KpiService.Configuration.Validation;

internal static class DashboardRules
{
    public static void Check(DashboardOptions dashboard, Findings findings)
    {
        Expect.Within(findings, "dashboard.port", dashboard.Port, 1, 65_535);
        if (Expect.Given(findings, "dashboard.host", dashboard.Host) && Uri.CheckHostName(dashboard.Host) == UriHostNameType.Unknown && dashboard.Host is not ("*" or "+"))
            findings.Error("dashboard.host", $"\"{dashboard.Host}\" is neither an address nor a host name");
        Expect.TimeZone(findings, "dashboard.time_zone", dashboard.TimeZone);
        Expect.AtLeast(findings, "dashboard.refresh_interval_minutes", dashboard.RefreshIntervalMinutes, 1);
        Expect.Given(findings, "dashboard.export_path", dashboard.ExportPath);
        foreach (var (i, annotation) in dashboard.Annotations.Index())
        {
            if (!DateOnly.TryParseExact(annotation.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                findings.Error($"dashboard.annotations[{i}].date", $"\"{annotation.Date}\" is not a date such as 2026-03-01");
            Expect.Given(findings, $"dashboard.annotations[{i}].text", annotation.Text);
        }
    }
}
