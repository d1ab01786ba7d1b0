using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using KpiService.Domain.Facts;
using KpiService.Jira.Wire;

namespace KpiService.Jira.Connection;

/// <summary>
/// Reads JSON in which some values are not what they should be. Each of these is left out (an element of a list is null then) and noted at
/// the record
/// it belongs to, in the member <see cref="Unread"/>. Slow: for what can't be read at once.
/// </summary>
internal static class JsonMending
{
    /// <summary>Name of the member that takes the notes of a record.</summary>
    public const string Unread = "$unread";

    private const int LongestValue = 60;

    /// <summary>Reads at once what can be read at once.</summary>
    /// <exception cref="JsonException">It is something else altogether.</exception>
    public static T? ReadOrMend<T>(JsonElement value, JsonTypeInfo<T> type)
    {
        try
        {
            return value.Deserialize(type);
        }
        catch (JsonException)
        {
            return Read(value, type);
        }
    }

    /// <exception cref="JsonException">It is something else altogether.</exception>
    public static T? Read<T>(JsonElement value, JsonTypeInfo<T> type)
    {
        var mended = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(mended))
            Write(writer, value, type, "", []);
        return JsonSerializer.Deserialize(mended.WrittenSpan, type);
    }

    /// <summary>A value as a note shows it.</summary>
    public static string Shorten(JsonElement value) =>
        Shorten(value.ValueKind == JsonValueKind.String ? value.Deserialize(JiraJson.Default.String) ?? "" : value.GetRawText());

    /// <inheritdoc cref="Shorten(JsonElement)"/>
    public static string Shorten(string text) =>
        text.Length <= LongestValue ? text : $"{text[..(char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue)]}…";

    private static void Write(Utf8JsonWriter writer, JsonElement value, JsonTypeInfo type, string path, List<UnreadFact> notes)
    {
        switch (IsReadable(value, type) ? JsonTypeInfoKind.None : type.Kind)
        {
            case JsonTypeInfoKind.Object when value.ValueKind == JsonValueKind.Object:
                WriteMembers(writer, value, type, path, notes);
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array:
                WriteElements(writer, value, type, path, notes);
                break;
            default:
                writer.WriteRawValue(value.GetRawText(), skipInputValidation: true);
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, JsonElement value, JsonTypeInfo type, string path, List<UnreadFact> notes)
    {
        var members = type.Properties.Where(member => !member.IsExtensionData).ToDictionary(member => member.Name);
        var isRecord = members.Remove(Unread);
        var (inner, found) = isRecord ? ("", []) : (path, notes);
        writer.WriteStartObject();
        foreach (var member in value.EnumerateObject().Where(member => member.Name != Unread))
        {
            var below = inner.Length == 0 ? member.Name : $"{inner}.{member.Name}";
            var expected = members.TryGetValue(member.Name, out var known) ? type.Options.GetTypeInfo(known.PropertyType) : null;
            if (expected is not null && !IsMendable(member.Value, expected))
            {
                found.Add(new UnreadFact(below, Shorten(member.Value)));
                continue;
            }

            writer.WritePropertyName(member.Name);
            if (expected is null)
                writer.WriteRawValue(member.Value.GetRawText(), skipInputValidation: true);
            else
                Write(writer, member.Value, expected, below, found);
        }

        if (isRecord && found.Count > 0)
            WriteNotes(writer, found);
        writer.WriteEndObject();
    }

    private static void WriteElements(Utf8JsonWriter writer, JsonElement value, JsonTypeInfo type, string path, List<UnreadFact> notes)
    {
        var expected = type.Options.GetTypeInfo(type.ElementType ?? typeof(string));
        writer.WriteStartArray();
        foreach (var element in value.EnumerateArray())
        {
            if (IsMendable(element, expected))
            {
                Write(writer, element, expected, path, notes);
                continue;
            }

            notes.Add(new UnreadFact(path, Shorten(element)));
            writer.WriteNullValue();
        }

        writer.WriteEndArray();
    }

    private static void WriteNotes(Utf8JsonWriter writer, IReadOnlyList<UnreadFact> notes)
    {
        writer.WritePropertyName(Unread);
        var array = new JsonArray([.. notes.Select(note => new JsonObject { ["field"] = note.Field, ["value"] = note.Value })]);
        array.WriteTo(writer);
    }

    /// <summary>Whether something is left of it without what can't be read.</summary>
    private static bool IsMendable(JsonElement value, JsonTypeInfo type) =>
        type.Kind switch
        {
            JsonTypeInfoKind.Object => value.ValueKind is JsonValueKind.Object or JsonValueKind.Null,
            JsonTypeInfoKind.Enumerable => value.ValueKind is JsonValueKind.Array or JsonValueKind.Null,
            _ => IsReadable(value, type),
        };

    private static bool IsReadable(JsonElement value, JsonTypeInfo type)
    {
        try
        {
            value.Deserialize(type);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
