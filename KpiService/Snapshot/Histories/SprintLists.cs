using System.Globalization;
using KpiService.Domain;

namespace KpiService.Snapshot.Histories;

/// <summary>Reads the Sprint field's lists: ids, and where a history has lost them the names.</summary>
internal sealed class SprintLists(Catalog catalog)
{
    /// <summary>The ids in ascending order, joined by commas: equal sets are equal texts.</summary>
    /// <param name="text">The names, joined by commas.</param>
    /// <param name="complete">False: a sprint is named that no id was found for.</param>
    public string Read(int instance, string? value, string? text, out bool complete)
    {
        var ids = SprintMembership.Ids(value);
        complete = ids.Count > 0 || string.IsNullOrWhiteSpace(text);
        return Join(complete ? ids : Named(instance, text ?? "", out complete));
    }

    public static string Join(IEnumerable<long> ids) =>
        string.Join(',', ids.Distinct().Order().Select(id => id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A name may hold commas itself: the whole text is tried first.</summary>
    private List<long> Named(int instance, string text, out bool complete)
    {
        string[] names =
            catalog.SprintsNamed(instance, text.Trim()).Count > 0
                ? [text.Trim()]
                : text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // Two sprints of one name: none of them is known to be meant.
        var found = names
            .Select(n => catalog.SprintsNamed(instance, n))
            .Where(s => s.Count == 1)
            .Select(s => catalog.Sprints[s[0]].Id)
            .ToList();
        complete = found.Count == names.Length;
        return found;
    }
}
