using System.Globalization;

namespace KpiService.Snapshot.Histories;

/// <summary>Reads estimates as histories show them: texts in the language of whoever changed them.</summary>
internal static class EstimateText
{
    /// <summary>NaN for what is no finite number.</summary>
    public static double Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return double.NaN;
        return
            double.TryParse(Plain(text.Trim()), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : double.NaN;
    }

    /// <summary>
    /// The number with a point and without groups. Of point and comma the later is the decimal sign, and what stands before three digits
    /// each time a sign of groups: <c>1,5</c> is one and a half, <c>1,000</c> a thousand.
    /// </summary>
    private static string Plain(string text)
    {
        var (comma, point) = (text.LastIndexOf(','), text.LastIndexOf('.'));
        if (comma < 0)
            return text;
        var (group, decimals) = point > comma || (point < 0 && IsGrouped(text, ',')) ? (',', '.') : ('.', ',');
        var end = text.IndexOf(decimals, StringComparison.Ordinal);
        var whole = end < 0 ? text : text[..end];
        // A sign in the wrong place makes it no number.
        return whole.Contains(group, StringComparison.Ordinal) && !IsGrouped(whole, group)
            ? ""
            : whole.Replace(group.ToString(), "", StringComparison.Ordinal) + (end < 0 ? "" : "." + text[(end + 1)..]);
    }

    private static bool IsGrouped(string whole, char sign)
    {
        var parts = whole.TrimStart('-', '+').Split(sign);
        return parts[0].Length is >= 1 and <= 3 && parts.All(p => p.All(char.IsAsciiDigit)) && parts.Skip(1).All(p => p.Length == 3);
    }
}
