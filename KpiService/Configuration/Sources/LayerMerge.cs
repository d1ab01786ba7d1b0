namespace KpiService.Configuration.Sources;

/// <summary>
/// Puts sources over each other. A list of plain values given again replaces the earlier one as a whole (never by index);
/// in lists of mappings (<c>jira.instances</c>) single values may be overridden by index, a token for instance.
/// </summary>
internal static class LayerMerge
{
    public static SettingsLayer Merge(IEnumerable<SettingsLayer> layersInRisingPrecedence)
    {
        var result = new SettingsLayer();
        foreach (var layer in layersInRisingPrecedence)
        {
            foreach (var list in layer.Keys.Select(ValueListOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
                RemoveWithin(result, list);
            foreach (var (key, setting) in layer)
                result[key] = setting;
        }

        return result;
    }

    private static void RemoveWithin(SettingsLayer layer, string parent)
    {
        foreach (var key in layer.Keys.Where(k => ConfigKey.IsWithin(k, parent)).ToList())
            layer.Remove(key);
    }

    /// <summary>The list of plain values that a key is an element of, else null.</summary>
    private static string? ValueListOf(string key)
    {
        var schema = Schema.Root;
        var path = "";
        foreach (var name in ConfigKey.Split(key))
        {
            path = ConfigKey.Join(path, name);
            if (schema.Child(name) is not { } child)
                return null;
            if (child.IsValueList)
                return path;
            schema = child;
        }

        return null;
    }
}
