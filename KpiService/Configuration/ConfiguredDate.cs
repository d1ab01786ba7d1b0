using System.Globalization;

namespace KpiService.Configuration;

/// <summary>Days as the configuration writes them: <c>2027-03-31</c>.</summary>
internal static class ConfiguredDate
{
    public static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
