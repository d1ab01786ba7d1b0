using System.Collections;

namespace KpiService.Configuration;

/// <summary>What to load the configuration from.</summary>
/// <param name="Path">The YAML file; null: <see cref="DefaultPath"/> where it exists.</param>
/// <param name="Environment">Environment variables.</param>
/// <param name="CommandLine">Keys set on the command line, the strongest source.</param>
public sealed record ConfigurationRequest(
    string? Path,
    IReadOnlyDictionary<string, string> Environment,
    IReadOnlyDictionary<string, string> CommandLine
)
{
    public const string DefaultPath = "config/config.yaml";

    /// <summary>The request of this process.</summary>
    public static ConfigurationRequest OfProcess(string? path, IReadOnlyDictionary<string, string> commandLine) =>
        new(
            path,
            System
                .Environment.GetEnvironmentVariables()
                .Cast<DictionaryEntry>()
                .ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? ""),
            commandLine
        );
}
