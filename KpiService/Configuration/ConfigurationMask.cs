using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KpiService.Configuration;

/// <summary>The configuration in force as it may be shown: keys as in the file, secrets masked.</summary>
public static class ConfigurationMask
{
    /// <summary>Stands for a secret that is set.</summary>
    public const string Masked = "***";

    private static readonly string[] Secrets = ["token", "api_key"];

    public static JsonObject Show(KpiServiceOptions options) => Section(options);

    private static JsonObject Section(object section)
    {
        var json = new JsonObject();
        foreach (var property in section.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = Schema.NameOf(property);
            var value = property.GetValue(section);
            json[name] = Secrets.Contains(name) && value is string { Length: > 0 } ? Masked : Value(value);
        }

        return json;
    }

    private static JsonNode? Value(object? value) =>
        value switch
        {
            null => null,
            string or ValueType => JsonSerializer.SerializeToNode(value),
            IDictionary<string, double[]> ranges => new JsonObject(
                ranges.Select(r => KeyValuePair.Create(r.Key, JsonSerializer.SerializeToNode(r.Value)))
            ),
            IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(Value)]),
            _ => Section(value),
        };
}
