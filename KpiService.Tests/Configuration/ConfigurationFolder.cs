using KpiService.Configuration;

namespace KpiService.Tests.Configuration;

/// <summary>A folder with configuration files, deleted at the end.</summary>
internal sealed class ConfigurationFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("kpi-config-").FullName;

    public string Yaml => Path.Combine(path, "config.yaml");

    public string Env => Path.Combine(path, ".env");

    public Dictionary<string, string> Environment { get; } = [];

    public Dictionary<string, string> CommandLine { get; } = [];

    public ConfigurationFolder WithYaml(string text)
    {
        File.WriteAllText(Yaml, text);
        return this;
    }

    public ConfigurationFolder WithEnv(string text)
    {
        File.WriteAllText(Env, text);
        return this;
    }

    public LoadedConfiguration Load()
    {
        if (!File.Exists(Yaml))
            WithYaml("");
        return ConfigurationLoader.Load(new(Yaml, Environment, CommandLine));
    }

    /// <summary>The message of the failing load, the folder's path taken out.</summary>
    public string Error() => Assert.Throws<ConfigurationException>(Load).Message.Replace(path + "/", "", StringComparison.Ordinal);

    public IReadOnlyList<string> Warnings() => [.. Load().Report.Warnings.Select(w => w.Replace(path + "/", "", StringComparison.Ordinal))];

    public void Dispose() => Directory.Delete(path, recursive: true);
}
