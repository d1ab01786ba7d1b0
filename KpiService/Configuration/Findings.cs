using KpiService.Configuration.Sources;

namespace KpiService.Configuration;

/// <summary>Collects errors and warnings, each with its key and where it was written.</summary>
internal sealed class Findings
{
    private readonly List<(string Where, string Text)> errors = [];
    private readonly List<string> obsolete = [];
    private readonly List<string> placeholders = [];
    private readonly List<string> warnings = [];

    /// <summary>The merged settings: where a key's value comes from.</summary>
    public SettingsLayer Origins { get; set; } = [];

    public bool HasErrors => errors.Count > 0;

    /// <param name="key">As people read it: <c>jira.instances[0].url</c>.</param>
    /// <param name="text">What is wrong and what is accepted.</param>
    public void Error(string key, string text) => errors.Add((OriginOf(key), $"{key}: {text}"));

    public void Error(string key, Setting setting, string text) => errors.Add((setting.Origin, $"{ConfigKey.Display(key)}: {text}"));

    public void Warn(string key, string text) => warnings.Add(At(OriginOf(key), $"{key}: {text}"));

    public void WarnAt(string origin, string text) => warnings.Add(At(origin, text));

    public void Obsolete(string name, Setting setting) => obsolete.Add($"{name} ({setting.Origin})");

    public void Placeholder(string key, Setting setting) => placeholders.Add($"{ConfigKey.Display(key)} ({setting.Origin})");

    public IReadOnlyList<string> Warnings() =>
        [
            .. warnings,
            .. Line("Obsolete settings of the older dashboard, without effect here: ", obsolete),
            .. Line("Still the example's value, so not configured: ", placeholders),
        ];

    public void ThrowIfErrors()
    {
        if (errors.Count == 0)
            return;
        var head = errors.Count == 1 ? "The configuration has an error:" : $"The configuration has {errors.Count} errors:";
        throw new ConfigurationException(string.Join('\n', errors.Select(e => $"  {At(e.Where, e.Text)}").Prepend(head)));
    }

    private static IEnumerable<string> Line(string head, List<string> items) => items.Count == 0 ? [] : [head + string.Join(", ", items)];

    private static string At(string origin, string text) => origin.Length == 0 ? text : $"{origin}: {text}";

    /// <summary>Of the key itself, else of the first value below it, else of what stands around it.</summary>
    private string OriginOf(string display)
    {
        for (var key = ConfigKey.Parse(display); ; key = key[..key.LastIndexOf(':')])
        {
            if (Origins.Where(o => ConfigKey.IsWithin(o.Key, key)).Select(o => o.Value.Origin).FirstOrDefault() is { } origin)
                return origin;
            if (!key.Contains(':', StringComparison.Ordinal))
                return "";
        }
    }
}
