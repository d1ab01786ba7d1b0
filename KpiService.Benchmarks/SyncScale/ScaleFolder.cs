using System.Text.Json;
using KpiService.Configuration;

namespace KpiService.Benchmarks.SyncScale;

/// <summary>A temporary folder with configurations, databases and recorded requests, readable by its user only.</summary>
internal sealed class ScaleFolder(string jira, string email, string token, string[] projects) : IDisposable
{
    /// <summary>The environment variable the service reads the token from.</summary>
    public const string TokenVariable = "JIRA_API_TOKEN";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kpi-scale-");
    private int databases;

    public string Token => token;

    /// <summary>Writes a configuration with a new, empty database.</summary>
    /// <returns>Its path.</returns>
    public string NewConfiguration()
    {
        var name = Path.Combine(folder.FullName, $"{++databases}");
        // JSON is YAML.
        File.WriteAllText(
            $"{name}.yaml",
            JsonSerializer.Serialize(
                new
                {
                    jira = new { urls = new[] { jira }, email },
                    projects = new { project_keys = projects },
                    database = new { path = $"{name}.db" },
                    sync = new { schedule = "", full_schedule = "" },
                    logging = new { file = "" },
                }
            )
        );
        return $"{name}.yaml";
    }

    public LoadedConfiguration Load(string path) =>
        ConfigurationLoader.Load(
            new ConfigurationRequest(path, new Dictionary<string, string> { [TokenVariable] = token }, new Dictionary<string, string>())
        );

    /// <returns>Path of the file with the requests.</returns>
    public async Task<string> StoreAsync(RequestLog requests, CancellationToken ct)
    {
        var path = Path.Combine(folder.FullName, "requests.json");
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(requests.Sent), ct);
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
