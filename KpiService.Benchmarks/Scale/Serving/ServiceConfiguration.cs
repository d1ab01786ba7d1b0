using System.Text.Json.Nodes;
using KpiService.Cli;
using KpiService.Configuration;
using KpiService.Sample;

namespace KpiService.Benchmarks.Scale.Serving;

/// <summary>The configuration of the sample Jira for a service that only serves: without a Jira to sync, without schedules.</summary>
internal static class ServiceConfiguration
{
    /// <summary>Writes it beside the database.</summary>
    /// <returns>Its path.</returns>
    public static async Task<string> WriteAsync(string database, SampleOptions sample, CancellationToken ct)
    {
        var path = Path.ChangeExtension(database, ".yaml");
        // JSON is YAML.
        await File.WriteAllTextAsync(path, "{}", ct);
        var keys = ConfigurationMask.Show(SampleConfiguration.For(Load(path), sample).Options);
        foreach (var section in new[] { "jira", "dashboard", "security" })
            keys.Remove(section);
        keys["database"] = new JsonObject { ["path"] = database };
        keys["sync"] = new JsonObject { ["schedule"] = "", ["full_schedule"] = "" };
        RemoveEmpty(keys);
        await File.WriteAllTextAsync(path, keys.ToJsonString(), ct);
        return path;
    }

    public static LoadedConfiguration Load(string path) =>
        ConfigurationLoader.Load(new ConfigurationRequest(path, new Dictionary<string, string>(), new Dictionary<string, string>()));

    /// <summary>Keys without a value are left out as a file would leave them out.</summary>
    private static void RemoveEmpty(JsonObject section)
    {
        foreach (var (key, value) in section.ToList())
        {
            if (value is null or JsonArray { Count: 0 })
                section.Remove(key);
            else if (value is JsonObject inner)
                RemoveEmpty(inner);
            else if (value is JsonArray list)
                list.OfType<JsonObject>().ToList().ForEach(RemoveEmpty);
        }
    }
}
