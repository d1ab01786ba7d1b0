using KpiService.Domain.Text;

namespace KpiService.Configuration.Sources;

/// <summary>Fits a source to the schema: known keys with values of the right type pass, everything else becomes a finding.</summary>
internal sealed class LayerReader(Findings findings)
{
    private static readonly string[] Obsolete = ["cache", "dashboard:debug", "dashboard:export_enabled"];

    public SettingsLayer Read(SettingsLayer source)
    {
        var layer = new SettingsLayer();
        var unknown = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, setting) in source)
        {
            if (Obsolete.Any(o => ConfigKey.IsWithin(key, o)))
                findings.Obsolete(ConfigKey.Display(key), setting);
            else if (Placeholders.IsPlaceholder(key, setting.Text))
                findings.Placeholder(key, setting);
            else if (Find(key, setting, unknown) is { } schema)
                Add(layer, key, setting, schema);
        }

        return layer;
    }

    /// <summary>The schema of a key; null and one warning per unknown name, however many values lie below it.</summary>
    private Schema? Find(string key, Setting setting, HashSet<string> unknown)
    {
        var schema = Schema.Root;
        var path = "";
        foreach (var name in ConfigKey.Split(key))
        {
            path = ConfigKey.Join(path, name);
            if (schema.Child(name) is not { } child)
            {
                if (unknown.Add(path))
                    Misplaced(path, name, schema, setting);
                return null;
            }

            schema = child;
        }

        return schema;
    }

    private void Misplaced(string path, string name, Schema parent, Setting setting)
    {
        var above = path.Contains(':', StringComparison.Ordinal) ? path[..path.LastIndexOf(':')] : path;
        switch (parent.Kind)
        {
            case SchemaKind.Value:
                findings.Error(above, setting, "takes a single value");
                break;
            case SchemaKind.List:
                findings.Error(above, setting, $"takes a list, not the key {ConfigKey.Unescape(name)}");
                break;
            default:
                var near = NearMatch.Of(name, parent.Children.Keys);
                findings.WarnAt(
                    setting.Origin,
                    $"unknown key {ConfigKey.Display(path)} is ignored" + (near is null ? "" : $"; did you mean {near}?")
                );
                break;
        }
    }

    private void Add(SettingsLayer layer, string key, Setting setting, Schema schema)
    {
        if (schema.Kind == SchemaKind.Value)
            AddValue(layer, key, setting, schema.Type);
        else if (schema.IsValueList)
            AddList(layer, key, setting, schema);
        else if (!string.IsNullOrWhiteSpace(setting.Text))
            findings.Error(key, setting, schema.Kind == SchemaKind.List ? "takes a list" : "takes a mapping of keys");
    }

    /// <summary>A list written as one text, as environment variables have to: <c>A,B</c>.</summary>
    private void AddList(SettingsLayer layer, string key, Setting setting, Schema schema)
    {
        var items = (setting.Text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < items.Length; i++)
        {
            var item = setting with { Text = items[i] };
            if (Placeholders.IsPlaceholder(key, items[i]))
                findings.Placeholder(key, setting);
            else if (schema.Element is { } element)
                AddValue(layer, $"{key}:{i}", item, element.Type);
        }
    }

    private void AddValue(SettingsLayer layer, string key, Setting setting, Type type)
    {
        if (type == typeof(string))
            layer[key] = setting with { Text = setting.Text ?? "" };
        else if (string.IsNullOrWhiteSpace(setting.Text))
            return;
        else if (PlainValue.Normalise(setting.Text.Trim(), type) is { } text)
            layer[key] = setting with { Text = text };
        else
            findings.Error(key, setting, $"\"{setting.Text}\" is not {PlainValue.Describe(type)}");
    }
}
