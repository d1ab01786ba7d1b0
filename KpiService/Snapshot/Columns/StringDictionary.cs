using System.Text.Json;

namespace KpiService.Snapshot.Columns;

/// <summary>Gives each distinct text a small number.</summary>
internal sealed class StringDictionary
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> lists = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    public IReadOnlyList<string> Texts => texts;

    /// <summary>-1 for null.</summary>
    public int Id(string? text)
    {
        if (text is null)
            return -1;
        if (ids.TryGetValue(text, out var id))
            return id;
        ids[text] = id = texts.Count;
        texts.Add(text);
        return id;
    }

    /// <summary>Numbers of a JSON list of texts.</summary>
    public int[] List(string? json)
    {
        if (string.IsNullOrEmpty(json) || json == "[]")
            return [];
        if (lists.TryGetValue(json, out var known))
            return known;
        var parsed = JsonSerializer.Deserialize<string[]>(json) ?? [];
        return lists[json] = [.. parsed.Select(t => Id(t)).Distinct()];
    }
}
