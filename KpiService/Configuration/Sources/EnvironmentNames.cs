namespace KpiService.Configuration.Sources;

/// <summary>Turns environment names into keys: the older dashboard's names, and the .NET form <c>section__key</c>.</summary>
internal static class EnvironmentNames
{
    /// <summary>JIRA_URLS stands after JIRA_URL: where both are set, the list wins.</summary>
    private static readonly (string Name, string Key)[] Legacy =
    [
        ("JIRA_URL", "jira:urls"),
        ("JIRA_URLS", "jira:urls"),
        ("JIRA_EMAIL", "jira:email"),
        ("JIRA_API_TOKEN", "jira:token"),
        ("DASHBOARD_HOST", "dashboard:host"),
        ("DASHBOARD_PORT", "dashboard:port"),
    ];

    /// <summary>Names of the older dashboard that have no effect here.</summary>
    public static readonly IReadOnlyList<string> Obsolete = ["DASHBOARD_DEBUG", "SECRET_KEY"];

    public static IEnumerable<string> Known => Legacy.Select(l => l.Name).Concat(Obsolete);

    /// <summary>The key of a name in the .NET form, null for other names.</summary>
    public static string? KeyOf(string name)
    {
        var key = name.Replace("__", ":", StringComparison.Ordinal);
        return key.IndexOf(':', StringComparison.Ordinal) > 0 ? key : null;
    }

    /// <summary>The layer of these variables; <paramref name="unknown"/> receives those that are none of ours.</summary>
    public static SettingsLayer ToLayer(IEnumerable<KeyValuePair<string, Setting>> variables, Action<string, Setting> unknown)
    {
        var layer = new SettingsLayer();
        var given = variables.ToList();
        foreach (var (name, setting) in given.Where(v => !Known.Contains(v.Key)))
        {
            if (KeyOf(name) is { } key)
                layer[key] = setting;
            else
                unknown(name, setting);
        }

        foreach (var (name, key) in Legacy)
        {
            foreach (var (_, setting) in given.Where(v => v.Key == name && !string.IsNullOrWhiteSpace(v.Value.Text)))
                layer[key] = setting;
        }

        return layer;
    }
}
