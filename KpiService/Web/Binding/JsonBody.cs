using System.Text.Json;

namespace KpiService.Web.Binding;

/// <summary>Reads small JSON bodies by hand, so that each complaint names the property, its value and what is accepted.</summary>
public sealed class JsonBody
{
    private readonly JsonElement root;

    private JsonBody(JsonElement root) => this.root = root;

    /// <summary>What is wrong with the body; null when nothing is.</summary>
    public string? Error { get; private set; }

    /// <summary>Reads the body; an empty one is an empty object.</summary>
    /// <param name="names">The properties that exist.</param>
    public static async Task<JsonBody> ReadAsync(HttpRequest request, IReadOnlyList<string> names)
    {
        using var text = new StreamReader(request.Body);
        var content = await text.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (string.IsNullOrWhiteSpace(content))
            return new JsonBody(JsonElement.Parse("{}"));
        try
        {
            var body = new JsonBody(JsonElement.Parse(content));
            body.AllowOnly(names);
            return body;
        }
        catch (JsonException e)
        {
            return new JsonBody(JsonElement.Parse("{}")) { Error = $"The body is not JSON: {e.Message}" };
        }
    }

    public string? Text(string name) => Read(name, "a text", e => e.ValueKind == JsonValueKind.String ? e.GetString() : null);

    public bool? Flag(string name) =>
        Read<bool?>(
            name,
            "true, false",
            e =>
                e.ValueKind switch
                {
                    JsonValueKind.True => true,
                    JsonValueKind.False => false,
                    _ => null,
                }
        );

    public int? Number(string name, int lowest, int highest) =>
        Read<int?>(
            name,
            $"a whole number from {lowest} to {highest}",
            e => e.ValueKind == JsonValueKind.Number && e.TryGetInt32(out var n) && n >= lowest && n <= highest ? n : null
        );

    public string? Choice(string name, params string[] accepted) =>
        Read(
            name,
            string.Join(", ", accepted),
            e => e.ValueKind == JsonValueKind.String && accepted.Contains(e.GetString()) ? e.GetString() : null
        );

    public IReadOnlyList<string>? List(string name) =>
        Read(
            name,
            "a list of texts, not empty",
            e =>
                e.ValueKind == JsonValueKind.Array
                && e.GetArrayLength() > 0
                && e.EnumerateArray().All(x => x.ValueKind == JsonValueKind.String)
                    ? e.EnumerateArray().Select(x => x.GetString() ?? "").ToList()
                    : null
        );

    /// <summary>Null when absent or JSON's null; a complaint when the reader makes nothing of it.</summary>
    private T? Read<T>(string name, string accepted, Func<JsonElement, T?> read)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty(name, out var element)
            || element.ValueKind == JsonValueKind.Null
        )
            return default;
        var value = read(element);
        if (value is null)
            Error ??= $"Property '{name}' has the value {Shorten(element.GetRawText())}. Accepted: {accepted}.";
        return value;
    }

    private void AllowOnly(IReadOnlyList<string> names)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Error = $"The body must be an object with {string.Join(", ", names)}.";
            return;
        }
        if (root.EnumerateObject().Select(p => p.Name).FirstOrDefault(n => !names.Contains(n)) is { } unknown)
            Error = $"There is no property '{unknown}'. Accepted: {string.Join(", ", names)}.";
    }

    private static string Shorten(string value) => value.Length <= 100 ? value : value[..100] + "…";
}
