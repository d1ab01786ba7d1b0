using System.Globalization;
using System.Text.Json;
using KpiService.Domain.Facts;
using KpiService.Jira.Connection;
using KpiService.Jira.Mapping;
using KpiService.Jira.Wire;

namespace KpiService.Jira.Fields;

/// <summary>Reads the custom fields of one issue; what can't be read is noted.</summary>
internal sealed class CustomFields(Dictionary<string, JsonElement> values)
{
    private List<UnreadFact>? unread;

    public IReadOnlyList<UnreadFact> Unread => unread ?? [];

    /// <summary>The first of these fields that has a text.</summary>
    public string? FirstText(IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
        {
            if (ValueOf(id) is not { } value)
                continue;
            if (value.ValueKind != JsonValueKind.String)
                Note(id, value);
            else if (Text(value) is { Length: > 0 } text)
                return text;
        }

        return null;
    }

    /// <summary>Whether something is chosen in one of these fields.</summary>
    public bool AnySet(IReadOnlyList<string> ids)
    {
        var isSet = false;
        foreach (var id in ids)
        {
            if (ValueOf(id) is not { } value)
                continue;
            isSet |=
                value.ValueKind == JsonValueKind.Array
                    ? value.GetArrayLength() > 0
                    : value.ValueKind is JsonValueKind.True or JsonValueKind.Object;
            if (value.ValueKind is JsonValueKind.Number or JsonValueKind.String)
                Note(id, value);
        }

        return isSet;
    }

    /// <summary>The fields that have a number, by id.</summary>
    public Dictionary<string, double> Numbers(IReadOnlyList<string> ids)
    {
        var numbers = new Dictionary<string, double>(1);
        foreach (var id in ids)
        {
            if (ValueOf(id) is not { } value)
                continue;
            if (Number(value) is { } number)
                numbers[id] = number;
            else
                Note(id, value);
        }

        return numbers;
    }

    /// <summary>The sprints of all these fields, each once.</summary>
    public IReadOnlyList<SprintFact> Sprints(IReadOnlyList<string> ids)
    {
        List<SprintFact>? sprints = null;
        foreach (var id in ids)
        {
            if (ValueOf(id) is not { } value)
                continue;
            if (value.ValueKind != JsonValueKind.Array)
            {
                Add(id, value);
                continue;
            }

            foreach (var element in value.EnumerateArray())
                Add(id, element);
        }

        return sprints ?? (IReadOnlyList<SprintFact>)[];

        void Add(string id, JsonElement value)
        {
            if (Sprint(value) is not { } sprint)
                Note(id, value);
            else if (sprints?.Exists(known => known.Id == sprint.Id) != true)
                (sprints ??= []).Add(sprint);
        }
    }

    private static SprintFact? Sprint(JsonElement value)
    {
        var sprint = value.ValueKind switch
        {
            JsonValueKind.Object => JsonMending.ReadOrMend(value, JiraJson.Default.WireSprint),
            JsonValueKind.String => SprintText.Parse(Text(value)),
            _ => null,
        };
        return sprint is { Id: > 0 } ? JiraMapper.ToFact(sprint) : null;
    }

    private static double? Number(JsonElement value)
    {
        double? number = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDouble(),
            JsonValueKind.String when double.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) =>
                parsed,
            _ => null,
        };
        return number is { } known && double.IsFinite(known) ? known : null;
    }

    /// <returns>Null where the field is empty or absent.</returns>
    private JsonElement? ValueOf(string id)
    {
        if (!values.TryGetValue(id, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String && value.ValueEquals("") ? null : value;
    }

    private static string Text(JsonElement value) => value.Deserialize(JiraJson.Default.String) ?? "";

    private void Note(string id, JsonElement value) => (unread ??= []).Add(new UnreadFact(id, JsonMending.Shorten(value)));
}
