using System.Globalization;
using System.Text.Json;
using KpiService.Domain.Time;
using KpiService.Web;

namespace KpiService.Cli.Output;

/// <summary>How values are written for people and for scripts.</summary>
internal static class Text
{
    private static readonly JsonSerializerOptions Indented = new(ApiJson.Options) { WriteIndented = true };

    public static string Json(object? value) => JsonSerializer.Serialize(value, Indented);

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Decimal(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    public static string Time(Instant? instant) =>
        instant?.ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? "-";

    public static string Bytes(long bytes) => bytes < 1 << 20 ? $"{Decimal(bytes / 1024.0)} KB" : $"{Decimal(bytes / (1024.0 * 1024))} MB";
}
