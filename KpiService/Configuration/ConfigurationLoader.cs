using KpiService.Configuration.Sources;
using KpiService.Configuration.Validation;
using KpiService.Domain.Text;

namespace KpiService.Configuration;

/// <summary>The options in force and what is worth saying about them.</summary>
public sealed record LoadedConfiguration(KpiServiceOptions Options, ConfigurationReport Report);

/// <summary>Loads the configuration: YAML, <c>.env</c> beside it, environment, command line, in rising precedence.</summary>
public static class ConfigurationLoader
{
    /// <exception cref="ConfigurationException">Lists every error with its key and line.</exception>
    public static LoadedConfiguration Load(ConfigurationRequest request)
    {
        var findings = new Findings();
        var reader = new LayerReader(findings);
        var path = request.Path ?? ConfigurationRequest.DefaultPath;
        var env = Path.Combine(Path.GetDirectoryName(path) ?? "", ".env");
        var merged = LayerMerge.Merge([.. Layers(request, path, env, findings).Select(reader.Read)]);
        findings.Origins = merged;
        var options = Bind(merged);
        Rules.Check(options, findings);
        findings.ThrowIfErrors();
        InstanceNormalizer.Normalize(options, findings);
        return new(options, new(ConfigurationFile.At(path), ConfigurationFile.At(env), findings.Warnings()));
    }

    private static IEnumerable<SettingsLayer> Layers(ConfigurationRequest request, string path, string env, Findings findings)
    {
        if (File.Exists(path))
            yield return YamlFile.Read(path);
        else if (request.Path is not null)
            throw new ConfigurationException($"The configuration file {Path.GetFullPath(path)} (--config) does not exist.");
        if (File.Exists(env))
            yield return EnvironmentNames.ToLayer(
                Known(EnvFile.Read(env), findings),
                (name, setting) => UnknownName(name, setting, findings)
            );

        var variables = request.Environment.Select(v => KeyValuePair.Create(v.Key, new Setting(v.Value, $"environment variable {v.Key}")));
        yield return EnvironmentNames.ToLayer(
            Known(OursOnly(variables), findings),
            (name, setting) => UnknownName(name, setting, findings)
        );
        yield return CommandLine(request);
    }

    private static SettingsLayer CommandLine(ConfigurationRequest request)
    {
        var layer = new SettingsLayer();
        foreach (var (key, value) in request.CommandLine)
            layer[key] = new Setting(value, "command line");
        return layer;
    }

    /// <summary>Reports the obsolete names and leaves the others.</summary>
    private static List<KeyValuePair<string, Setting>> Known(IEnumerable<KeyValuePair<string, Setting>> variables, Findings findings)
    {
        var all = variables.ToList();
        foreach (var (name, setting) in all.Where(v => EnvironmentNames.Obsolete.Contains(v.Key)))
            findings.Obsolete(name, setting);
        return [.. all.Where(v => !EnvironmentNames.Obsolete.Contains(v.Key))];
    }

    /// <summary>Of all the variables of the process, those that can be meant for this service.</summary>
    private static IEnumerable<KeyValuePair<string, Setting>> OursOnly(IEnumerable<KeyValuePair<string, Setting>> variables) =>
        variables.Where(v =>
            EnvironmentNames.Known.Contains(v.Key)
            || (EnvironmentNames.KeyOf(v.Key) is { } key && Schema.Root.Child(ConfigKey.Split(key)[0]) is not null)
        );

    private static void UnknownName(string name, Setting setting, Findings findings)
    {
        var near = NearMatch.Of(name, EnvironmentNames.Known);
        findings.WarnAt(setting.Origin, $"unknown key {name} is ignored" + (near is null ? "" : $"; did you mean {near}?"));
    }

    private static KpiServiceOptions Bind(SettingsLayer merged)
    {
        var values = merged.Select(s => KeyValuePair.Create(s.Key, s.Value.Text));
        var options = new ConfigurationBuilder().AddInMemoryCollection(values).Build().Get<KpiServiceOptions>() ?? new KpiServiceOptions();
        var ranges = options.Kpis.WorkMix.ExpectedRanges;
        foreach (var (label, range) in ranges.Where(r => r.Key != ConfigKey.Unescape(r.Key)).ToList())
        {
            ranges.Remove(label);
            ranges[ConfigKey.Unescape(label)] = range;
        }

        return options;
    }
}
