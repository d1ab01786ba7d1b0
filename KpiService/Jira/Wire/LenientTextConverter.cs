using System.Text.Json;
using System.Text.Json.Serialization;

namespace KpiService.Jira.Wire;

/// <summary>Reads texts that hold half of a surrogate pair (an emoji Jira cut in two), which the base library refuses.</summary>
internal sealed class LenientTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Number)
            return JsonElement.ParseValue(ref reader).GetRawText();
        if (reader.TokenType is not JsonTokenType.String)
            throw new JsonException("Not a text.");
        try
        {
            return RepeatedTexts.Read(ref reader);
        }
        catch (InvalidOperationException)
        {
            return Repair(ref reader);
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() ?? "";

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value);

    private static string Repair(ref Utf8JsonReader reader)
    {
        var escaped = JsonElement.ParseValue(ref reader).GetRawText();
        var safe = LoneSurrogates.Replace(escaped);
        return JsonSerializer.Deserialize(safe, RepairJson.Default.String) ?? "";
    }
}

[JsonSerializable(typeof(string))]
internal sealed partial class RepairJson : JsonSerializerContext;
