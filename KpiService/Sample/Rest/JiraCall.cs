using System.Collections.Specialized;
using System.Globalization;
using System.Text.Json;
using KpiService.Sample.Model;

namespace KpiService.Sample.Rest;

/// <summary>One request: where its parameters come from (the query string of a GET, the body of a POST) is settled here.</summary>
internal sealed record JiraCall(World World, long Now, string[] Arguments, NameValueCollection Query, JsonElement Body, Utf8JsonWriter Json)
{
    public string? Text(string name) =>
        Property(name) is { } value
            ? value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : value.GetRawText()
            : Query[name];

    /// <summary>A list parameter: an array in a body, repeated or comma-separated in a query.</summary>
    public string[] List(string name)
    {
        if (Property(name) is not { } value)
            return [.. (Query.GetValues(name) ?? []).SelectMany(Split)];
        if (value.ValueKind != JsonValueKind.Array)
            throw InvalidPayload();
        return [.. value.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.String ? e.GetString() ?? "" : e.GetRawText())];
    }

    /// <summary>A comma-separated text in body and query alike, as the search's <c>expand</c> is.</summary>
    public string[] Words(string name) =>
        Property(name) switch
        {
            null => List(name),
            { ValueKind: JsonValueKind.String } value => Split(value.GetString() ?? ""),
            _ => throw InvalidPayload(),
        };

    public int Number(string name, int otherwise)
    {
        var text = Text(name);
        return text is null ? otherwise
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number
            : throw JiraProblem.BadRequest($"The value '{text}' is not a valid {name}.");
    }

    /// <summary>The page size asked for, within the endpoint's limit; 0 asks for the default.</summary>
    public int PageSize(int otherwise, int most) =>
        Number("maxResults", otherwise) is > 0 and var asked ? Math.Min(asked, most) : otherwise;

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static JiraProblem InvalidPayload() =>
        JiraProblem.BadRequest("Invalid request payload. Refer to the REST API documentation and try again.");

    private JsonElement? Property(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
}
