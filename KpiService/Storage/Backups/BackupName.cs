using System.Globalization;
using System.Text.RegularExpressions;

namespace KpiService.Storage.Backups;

/// <summary>Names of backup files: <c>kpi_data_yyyyMMdd_HHmmss.db</c>, UTC, so that they sort by age.</summary>
public static partial class BackupName
{
    public static string Of(DateTimeOffset time) => $"kpi_data_{Stamp(time)}.db";

    public static bool IsOurs(string fileName) => Pattern().IsMatch(fileName);

    internal static string Stamp(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyyMMdd'_'HHmmss", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^kpi_data_[0-9]{8}_[0-9]{6}\.db$")]
    private static partial Regex Pattern();
}
