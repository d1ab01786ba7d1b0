using KpiService.Domain.Text;

namespace KpiService.Configuration.Validation;

/// <summary>Checks that several sections share.</summary>
internal static class Expect
{
    public static void OneOf(Findings findings, string key, string value, params string[] accepted)
    {
        if (!accepted.Contains(value, StringComparer.OrdinalIgnoreCase))
            findings.Error(
                key,
                $"\"{value}\" is not one of {string.Join(", ", accepted)}"
                    + $"{(NearMatch.Of(value, accepted) is { } near ? $"; did you mean {near}?" : "")}"
            );
    }

    public static void Within(Findings findings, string key, double value, double least, double most)
    {
        if (value < least || value > most)
            findings.Error(key, FormattableString.Invariant($"{value} is not between {least} and {most}"));
    }

    public static void AtLeast(Findings findings, string key, double value, double least)
    {
        if (value < least)
            findings.Error(key, FormattableString.Invariant($"{value} is less than {least}"));
    }

    public static bool Given(Findings findings, string key, string value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            return true;
        findings.Error(key, "is missing");
        return false;
    }

    public static void NoBlanks(Findings findings, string key, IList<string> values)
    {
        for (var i = 0; i < values.Count; i++)
            Given(findings, $"{key}[{i}]", values[i]);
    }

    public static void TimeZone(Findings findings, string key, string value)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(value, out var zone) || !zone.HasIanaId)
            findings.Error(key, $"\"{value}\" is not an IANA time zone such as Europe/Berlin or UTC");
    }

    public static void Date(Findings findings, string key, string value)
    {
        if (!ConfiguredDate.TryRead(value, out _))
            findings.Error(key, $"\"{value}\" is not a date such as 2026-03-01");
    }

    public static void Unique(Findings findings, string key, IEnumerable<string> names, string what)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (i, name) in names.Index().Where(n => n.Item.Length > 0))
        {
            if (!seen.Add(name))
                findings.Error($"{key}[{i}]", $"the {what} \"{name}\" is used twice");
        }
    }
}
