using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace KpiService.Web;

/// <summary>How the API writes JSON: camelCase, words for enumerations, instants with <c>Z</c>; NaN is refused.</summary>
public static class ApiJson
{
    /// <summary>The options, for what is written outside a result (server-sent events, the command line).</summary>
    public static readonly JsonSerializerOptions Options = Create();

    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new InstantJsonConverter());
        options.Converters.Add(new StatusCategoryJsonConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(
            AttributeMembers.Spread
        );
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        return options;
    }
}
