using NetEscapades.Configuration.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KpiService.Configuration.Sources;

/// <summary>Reads in place of the package's parser, which keeps no lines: errors name the line they are in.</summary>
internal sealed class YamlFileProvider(YamlFile source) : YamlConfigurationProvider(source)
{
    public SettingsLayer Layer { get; } = [];

    public override void Load(Stream stream)
    {
        Layer.Clear();
        var yaml = new YamlStream();
        var parser = new Parser(new StreamReader(stream));
        try
        {
            yaml.Load(parser);
        }
        catch (YamlException e)
        {
            throw new FormatException($"{Where(e.Start)}: {Explain(e.InnerException?.Message ?? e.Message)}", e);
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException(
                $"{Where(parser.Current?.Start ?? Mark.Empty)}: the file ends inside a list or mapping that begins here",
                e
            );
        }

        if (yaml.Documents.Count > 0)
            VisitRoot(yaml.Documents[0].RootNode);
        Data = Layer.ToDictionary(e => e.Key, e => e.Value.Text, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The usual slip, a section pasted below the one that is there, gets the way out of it.</summary>
    private static string Explain(string message)
    {
        const string Twice = "Duplicate key ";
        return message.StartsWith(Twice, StringComparison.Ordinal)
            ? $"{message[Twice.Length..]} is given twice: put the values into the lines that have stood there before, instead of adding "
                + "it again"
            : message;
    }

    private void VisitRoot(YamlNode root)
    {
        if (root is YamlMappingNode || (root is YamlScalarNode scalar && IsNull(scalar)))
            Visit("", root);
        else
            throw new FormatException($"{Where(root.Start)}: the file must be a mapping of sections such as jira: and projects:");
    }

    private void Visit(string key, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                foreach (var (name, value) in mapping.Children)
                    Visit(ConfigKey.Join(key, ConfigKey.Escape(NameOf(name))), value, name.Start);
                break;
            case YamlSequenceNode sequence:
                for (var i = 0; i < sequence.Children.Count; i++)
                    Visit($"{key}:{i}", sequence.Children[i]);
                break;
            case YamlScalarNode scalar when key.Length > 0:
                Add(key, IsNull(scalar) ? null : scalar.Value, node.Start);
                break;
        }
    }

    private void Visit(string key, YamlNode node, Mark name)
    {
        if (Layer.Keys.Any(k => ConfigKey.IsWithin(k, key)))
            throw new FormatException($"{Where(name)}: {ConfigKey.Display(key)} is given twice");
        Visit(key, node);
    }

    private string NameOf(YamlNode name) =>
        name is YamlScalarNode { Value: { Length: > 0 } text }
            ? text
            : throw new FormatException($"{Where(name.Start)}: a key must be a plain name");

    private void Add(string key, string? text, Mark mark) => Layer[key] = new Setting(text, Where(mark));

    private string Where(Mark mark) => $"{source.ShownAs}:{mark.Line}";

    private static bool IsNull(YamlScalarNode scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null" or "Null" or "NULL";
}
