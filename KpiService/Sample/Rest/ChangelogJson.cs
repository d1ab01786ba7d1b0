using System.Text.Json;
using KpiService.Sample.Model;

namespace KpiService.Sample.Rest;

internal static class ChangelogJson
{
    /// <summary>What <c>expand=changelog</c> holds at the most.</summary>
    private const int MostEmbedded = 40;

    /// <summary>The newest entries, newest first, with the true total.</summary>
    public static void WriteEmbedded(Utf8JsonWriter json, Issue issue)
    {
        var shown = Enumerable.Reverse(issue.Histories).Take(MostEmbedded).ToArray();
        json.WriteStartObject("changelog");
        json.WriteNumber("startAt", 0);
        json.WriteNumber("maxResults", shown.Length);
        json.WriteNumber("total", issue.Histories.Count);
        json.WriteStartArray("histories");
        foreach (var history in shown)
            Write(json, history);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, History history) => Write(json, history, history.Items, epoch: false);

    /// <summary>With <paramref name="epoch"/> as the bulk endpoint does it: created in epoch milliseconds instead of a text.</summary>
    public static void Write(Utf8JsonWriter json, History history, IEnumerable<ChangeItem> items, bool epoch)
    {
        json.WriteStartObject();
        json.WriteNumberAsText("id", history.Id);
        json.WritePropertyName("author");
        json.WriteUser(history.Author);
        if (epoch)
            json.WriteNumber("created", history.At);
        else
            json.WriteInstant("created", history.At);
        json.WriteStartArray("items");
        foreach (var item in items)
            Write(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ChangeItem item)
    {
        json.WriteStartObject();
        json.WriteString("field", item.Field.Name);
        json.WriteString("fieldtype", item.Field.Custom is null ? "jira" : "custom");
        if (item.Field.Id is { } id)
            json.WriteString("fieldId", id);
        json.WriteString("from", item.From);
        json.WriteString("fromString", item.FromText);
        json.WriteString("to", item.To);
        json.WriteString("toString", item.ToText);
        json.WriteEndObject();
    }
}
