using System.Globalization;
using KpiService.Sample.Model;

namespace KpiService.Sample.Jql;

/// <summary>
/// Date conditions: a bare number is an instant in epoch milliseconds, a quoted date a whole minute (or day) in the user's time
/// zone.
/// </summary>
internal static class JqlDates
{
    private const long Minute = 60_000;
    private static readonly string[] Minutes = ["yyyy-MM-dd HH:mm", "yyyy/MM/dd HH:mm"];
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy/MM/dd"];

    public static Func<Issue, bool> Condition(string field, string operation, JqlToken value, Func<Issue, long> of)
    {
        var (first, last) = Parse(field, value);
        return operation switch
        {
            ">=" => i => of(i) >= first,
            ">" => i => of(i) > last,
            "<=" => i => of(i) <= last,
            "<" => i => of(i) < first,
            "=" => i => of(i) >= first && of(i) <= last,
            "!=" => i => of(i) < first || of(i) > last,
            _ => throw new JqlException($"The operator '{operation}' is not supported by the '{field}' field."),
        };
    }

    private static (long First, long Last) Parse(string field, JqlToken value)
    {
        if (!value.Quoted && long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var instant))
            return (instant, instant);
        if (TryParse(value.Text, Minutes, out var minute))
            return (minute, minute + Minute - 1);
        if (TryParse(value.Text, Days, out var day))
            return (day, day);
        throw new JqlException(
            $"Date value '{value.Text}' for field '{field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', "
                + "'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'."
        );
    }

    private static bool TryParse(string text, string[] formats, out long instant)
    {
        var parsed = DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local);
        instant = parsed ? UserTime.ToInstant(local) : 0;
        return parsed;
    }
}
