using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using NetEscapades.Configuration.Yaml;

namespace KpiService.Configuration.Sources;

/// <summary>Reads a YAML file into a layer that remembers the line of each key.</summary>
internal sealed class YamlFile : YamlConfigurationSource
{
    private YamlFile(string path, string shownAs)
    {
        var full = System.IO.Path.GetFullPath(path);
        FileProvider = new PhysicalFileProvider(System.IO.Path.GetDirectoryName(full) ?? "/", ExclusionFilters.None);
        Path = System.IO.Path.GetFileName(full);
        ShownAs = shownAs;
    }

    public string ShownAs { get; }

    /// <exception cref="ConfigurationException">The file is not readable or not YAML.</exception>
    public static SettingsLayer Read(string path)
    {
        using var provider = new YamlFileProvider(new YamlFile(path, path));
        try
        {
            provider.Load();
            return provider.Layer;
        }
        catch (InvalidDataException e) when (e.InnerException is FormatException format)
        {
            throw new ConfigurationException(format.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ConfigurationException($"{System.IO.Path.GetFullPath(path)} cannot be read: {(e.InnerException ?? e).Message}", e);
        }
    }

    public override IConfigurationProvider Build(IConfigurationBuilder builder) => new YamlFileProvider(this);
}
