using System.Text.Json;

namespace KpiService.Sample.Rest;

/// <summary>The envelope of offset paging: maxResults, startAt, total, isLast, values.</summary>
internal static class Paging
{
    public static void Write<T>(JiraCall call, IReadOnlyList<T> all, int most, Action<Utf8JsonWriter, T> write)
    {
        var (startAt, size) = (call.Number("startAt", 0), call.PageSize(50, most));
        var json = call.Json;
        json.WriteStartObject();
        json.WriteNumber("maxResults", size);
        json.WriteNumber("startAt", startAt);
        json.WriteNumber("total", all.Count);
        json.WriteBoolean("isLast", startAt + size >= all.Count);
        json.WriteStartArray("values");
        foreach (var item in all.Skip(startAt).Take(size))
            write(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteArray<T>(JiraCall call, IEnumerable<T> all, Action<Utf8JsonWriter, T> write)
    {
        call.Json.WriteStartArray();
        foreach (var item in all)
            write(call.Json, item);
        call.Json.WriteEndArray();
    }
}
