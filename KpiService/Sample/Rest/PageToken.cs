using System.Text;
using System.Text.Json;

namespace KpiService.Sample.Rest;

/// <summary>
/// A cursor behind the last row of a page, opaque to the client and bound to the query it was given for.
/// Rows that change between two pages therefore neither shift the others nor repeat them.
/// </summary>
internal static class PageToken
{
    private sealed record Content<T>(string Query, T Last);

    public static string Write<T>(string query, T last) =>
        Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new Content<T>(query, last)));

    /// <summary>Where to go on; null for the first page.</summary>
    public static T? Read<T>(string? token, string query)
        where T : struct
    {
        if (token is null)
            return null;
        try
        {
            var content = JsonSerializer.Deserialize<Content<T>>(Encoding.UTF8.GetString(Convert.FromBase64String(token)));
            if (content?.Query == query)
                return content.Last;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw Invalid();
        }

        throw Invalid();
    }

    private static JiraProblem Invalid() => JiraProblem.BadRequest("The provided next page token is invalid or expired.");
}
