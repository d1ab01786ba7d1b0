using System.Globalization;
using System.Text.RegularExpressions;

namespace KpiService.Storage.Backups;

/// <summary>
/// Names of backup files: <c>kpi_data_yyyyMMdd_HHmmss.db</c>, UTC, so that they sort by age. Copies kept before a migration are called
/// <c>kpi_data_before_MIGRATION.db</c>: they are none of the backups that the retention counts and deletes.
/// </summary>
public static partial class BackupName
{
    public static string Of(DateTimeOffset time) => $"kpi_data_{Stamp(time)}.db";

    /// <param name="migration">The first of the migrations that the copy has not had.</param>
    /// <param name="number">From 1.</param>
    public static string Before(string migration, int number) => $"kpi_data_before_{migration}{(number == 1 ? "" : $"_{number}")}.db";

    /// <summary>Where backups lie: <c>backups</c> beside the database.</summary>
    public static string FolderOf(string databasePath) => Path.Combine(Path.GetDirectoryName(databasePath) ?? "", "backups");

    public static bool IsOurs(string fileName) => Pattern().IsMatch(fileName);

    internal static string Stamp(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyyMMdd'_'HHmmss", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^kpi_data_[0-9]{8}_[0-9]{6}\.db$")]
    private static partial Regex Pattern();
}
