namespace KpiService.Configuration;

/// <summary>What is worth saying about the configuration at start.</summary>
/// <param name="Yaml">The configuration file.</param>
/// <param name="Env">The <c>.env</c> beside it.</param>
/// <param name="Warnings">Unknown and obsolete keys, placeholders, insecure settings.</param>
public sealed record ConfigurationReport(ConfigurationFile Yaml, ConfigurationFile Env, IReadOnlyList<string> Warnings);

/// <summary>A file that was looked for.</summary>
/// <param name="Path">Absolute: what a relative one means depends on where the program was started.</param>
/// <param name="Found">True: it was read.</param>
public sealed record ConfigurationFile(string Path, bool Found)
{
    public static ConfigurationFile At(string path) => new(System.IO.Path.GetFullPath(path), File.Exists(path));

    public override string ToString() => Found ? Path : $"{Path} (not there)";
}
