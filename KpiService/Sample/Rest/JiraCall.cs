using System.Collections.Specialized;
using System.Globalization;
using System.Text.Json;
using KpiService.Sample.Model;

namespace KpiService.Sample.Rest;

/// <summary>One request: where its parameters come from (the query string of a GET, the body of a POST) is settled here.</summary>
internal sealed record JiraCall(World World, long Now, string[] Arguments, NameValueCollection Query, JsonElement Body, Utf8JsonWriter Json)
{
    public string? Text(string name) => Property(name) is { } value
        ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()
        : Query[name];

    /// <summary>A list parameter: an array in a body, repeated or comma-separated in a query.</summary>
    public string[] List(string name)
    {
        if (Property(name) is not { } value)
            return Query.GetValues(name)?.SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToArray() ?? [];
        if (value.ValueKind != JsonValueKind.Array)
            throw JiraProblem.BadRequest("Invalid request payload. Refer to the REST API documentation and try again.");
        return [.. value.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.String ? e.GetString() ?? "" : e.GetRawText())];
    }

    public int Number(string name, int otherwise)
    {
        var text = Text(name);
        return text is null ? otherwise
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number
            : throw JiraProblem.BadRequest($"The value '{text}' is not a valid {name}.");
    }

    /// <summary>The page size asked for, within the endpoint's limit; 0 asks for the default.</summary>
    public int PageSize(int otherwise, int most) => Number("maxResults", otherwise) is > 0 and var asked ? Math.Min(asked, most) : otherwise;

    private JsonElement? Property(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
