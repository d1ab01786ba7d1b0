using KpiService.Domain.Time;

namespace KpiService.Jira.Reading;

/// <summary>
/// The restrictions the product searches with. Instants are unquoted epoch milliseconds: quoted dates are read in the user's time zone.
/// </summary>
public static class Jql
{
    /// <summary>What a full sync stores: touched since then, or not done yet.</summary>
    public static string Full(IReadOnlyList<string> projectKeys, Instant since) => $"{Projects(projectKeys)} AND {Since(since)}";

    /// <summary>What changed since then.</summary>
    public static string UpdatedSince(IReadOnlyList<string> projectKeys, Instant since) =>
        $"{Projects(projectKeys)} AND updated >= {since.Milliseconds}";

    /// <summary>Everything that must be stored of a project whose horizon is that; null: everything it has.</summary>
    public static string Census(string projectKey, Instant? horizon) =>
        horizon is { } since ? Full([projectKey], since) : Projects([projectKey]);

    /// <summary>The members of a board among the stored issues of these projects; null: all of them.</summary>
    public static string Board(long filterId, IReadOnlyList<string> projectKeys, Instant? horizon) =>
        horizon is { } since ? $"filter = {filterId} AND {Full(projectKeys, since)}" : $"filter = {filterId} AND {Projects(projectKeys)}";

    /// <summary>Issues in which a field has a value.</summary>
    /// <param name="fieldId">A system field or <c>customfield_…</c>.</param>
    public static string With(IReadOnlyList<string> projectKeys, string fieldId) =>
        $"{Projects(projectKeys)} AND {Field(fieldId)} is not EMPTY";

    private static string Field(string id) =>
        id.StartsWith("customfield_", StringComparison.Ordinal) ? $"cf[{id["customfield_".Length..]}]" : id;

    private static string Projects(IReadOnlyList<string> keys) => $"project in ({string.Join(", ", keys.Select(Quote))})";

    private static string Since(Instant since) => $"(updated >= {since.Milliseconds} OR statusCategory != Done)";

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
