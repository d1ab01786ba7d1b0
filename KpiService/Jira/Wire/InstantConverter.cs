using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using KpiService.Domain.Time;

namespace KpiService.Jira.Wire;

/// <summary>
/// Reads every date shape Jira sends: <c>+0000</c>, <c>Z</c>, <c>+10:00</c>, and epoch milliseconds. A year before 1900 or of five digits
/// is a slip
/// of the pen, not a date.
/// </summary>
internal sealed class InstantConverter : JsonConverter<Instant>
{
    private const int FirstYear = 1900;
    private const int EpochDigits = 11;

    private static readonly Instant First = Instant.From(new DateTimeOffset(FirstYear, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private static readonly Instant Last = Instant.From(DateTimeOffset.MaxValue);

    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt64(out var milliseconds) && InRange(new Instant(milliseconds)) is { } instant =>
                instant,
            JsonTokenType.String when !reader.HasValueSequence && !reader.ValueIsEscaped && ParseUsual(reader.ValueSpan) is { } instant =>
                instant,
            JsonTokenType.String when Parse(reader.GetString()) is { } instant => instant,
            _ => throw new JsonException("Not a date."),
        };

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    /// <returns>Null when the text is no date.</returns>
    public static Instant? Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (
            trimmed.Length >= EpochDigits
            && long.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
        )
            return InRange(new Instant(milliseconds));
        // Without the year in front the base library would take "10:00" for a time of today.
        return
            trimmed.Length > 4
            && trimmed[4] == '-'
            && trimmed.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
            && DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? InRange(Instant.From(time))
            : null;
    }

    /// <summary>The shape of nearly all of them, <c>2026-01-02T03:04:05.678+0100</c>, read without making a text of it.</summary>
    private static Instant? ParseUsual(ReadOnlySpan<byte> text)
    {
        if (
            text.Length != 28
            || text[4] != '-'
            || text[7] != '-'
            || text[10] != 'T'
            || text[13] != ':'
            || text[16] != ':'
            || text[19] != '.'
        )
            return null;
        if (
            !TryDigits(text[..4], out var year)
            || !TryDigits(text[5..7], out var month)
            || !TryDigits(text[8..10], out var day)
            || !TryDigits(text[11..13], out var hour)
            || !TryDigits(text[14..16], out var minute)
            || !TryDigits(text[17..19], out var second)
            || !TryDigits(text[20..23], out var millisecond)
            || !TryDigits(text[24..26], out var offsetHours)
            || !TryDigits(text[26..28], out var offsetMinutes)
        )
            return null;
        if (
            year < FirstYear
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
            || hour > 23
            || minute > 59
            || second > 59
            || offsetHours > 14
            || offsetMinutes > 59
            || text[23] is not ((byte)'+' or (byte)'-')
        )
            return null;
        var offset = ((offsetHours * 60) + offsetMinutes) * 60_000L * (text[23] == '-' ? -1 : 1);
        var local = new DateTimeOffset(year, month, day, hour, minute, second, millisecond, TimeSpan.Zero);
        return InRange(Instant.From(local).AddMilliseconds(-offset));
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number) =>
        Utf8Parser.TryParse(text, out number, out var read) && read == text.Length && text[0] is >= (byte)'0' and <= (byte)'9';

    private static Instant? InRange(Instant instant) => instant >= First && instant <= Last ? instant : null;
}
