using System.Text.Json;
using System.Text.Json.Serialization;
using KpiService.Domain;

namespace KpiService.Web;

/// <summary>Status categories in JSON: <c>new</c>, <c>indeterminate</c>, <c>done</c>.</summary>
public sealed class StatusCategoryJsonConverter : JsonConverter<StatusCategory>
{
    public override StatusCategory Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.GetString();
        foreach (var category in Enum.GetValues<StatusCategory>())
        {
            if (category.JiraName() == name)
                return category;
        }
        throw new JsonException("Accepted: new, indeterminate, done.");
    }

    public override void Write(Utf8JsonWriter writer, StatusCategory value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.JiraName());
}
