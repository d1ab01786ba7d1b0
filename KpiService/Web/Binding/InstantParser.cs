using System.Globalization;
using System.Text.RegularExpressions;
using KpiService.Domain.Time;

namespace KpiService.Web.Binding;

/// <summary>Instants as requests write them.</summary>
internal static partial class InstantParser
{
    /// <summary>What is accepted, for messages.</summary>
    public const string Accepted = "an instant like 2026-03-31T12:00:00Z (with a time and Z or an offset)";

    /// <summary>Null when the text isn't one. The blank that an unescaped <c>+</c> turns into is taken as the plus it was.</summary>
    public static Instant? Parse(string text)
    {
        text = text.Replace(' ', '+');
        return
            Shape().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? Instant.From(time)
            : null;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
