using System.Text.Json;
using System.Text.Json.Serialization;
using KpiService.Domain.Time;
using KpiService.Web.Binding;

namespace KpiService.Web;

/// <summary>Instants in JSON: ISO 8601 UTC with milliseconds and <c>Z</c>.</summary>
public sealed class InstantJsonConverter : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        InstantParser.Parse(reader.GetString() ?? "") ?? throw new JsonException("Accepted: " + InstantParser.Accepted + ".");

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
