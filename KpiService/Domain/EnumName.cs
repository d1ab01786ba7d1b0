using System.Text.Json;

namespace KpiService.Domain;

/// <summary>Names of enum values as answers and exports write them.</summary>
public static class EnumName
{
    /// <summary><c>AsUsual</c> is <c>asUsual</c>.</summary>
    public static string InJson<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
