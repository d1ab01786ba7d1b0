using System.Globalization;

namespace KpiService.Configuration.Sources;

/// <summary>Numbers and switches as the binder reads them.</summary>
internal static class PlainValue
{
    /// <returns>The text the binder takes, null when it is no such value.</returns>
    public static string? Normalise(string text, Type type) =>
        Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => Switch(text),
            TypeCode.Int32 => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? text : null,
            TypeCode.Int64 => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? text : null,
            TypeCode.Double => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
                ? text
                : null,
            _ => text,
        };

    public static string Describe(Type type) =>
        Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => "true or false",
            TypeCode.Double => "a number",
            _ => "a whole number",
        };

    /// <summary>YAML 1.1, which the older dashboard read, has more words for true and false.</summary>
    private static string? Switch(string text) =>
        text.ToLowerInvariant() switch
        {
            "true" or "yes" or "on" => "true",
            "false" or "no" or "off" => "false",
            _ => null,
        };
}
