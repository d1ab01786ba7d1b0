using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using KpiService.Domain;

namespace KpiService.Jira.Wire;

/// <summary>Reads every date shape Jira sends: <c>+0000</c>, <c>Z</c>, <c>+10:00</c>, and epoch milliseconds as a number.</summary>
internal sealed class InstantConverter : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => new Instant(reader.GetInt64()),
        JsonTokenType.String when Parse(reader.GetString()) is { } instant => instant,
        _ => throw new JsonException("Not a date."),
    };

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    /// <returns>Null when the text is no date.</returns>
    public static Instant? Parse(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? Instant.From(time) : null;
}
