using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KpiService.Domain.Facts;

namespace KpiService.Jira.Wire;

/// <summary>Jira's JSON of what holds issues: <see cref="JiraJson"/>, and in the fields of an issue a member per attribute.</summary>
internal static class AttributeJson
{
    private static readonly JsonSerializerOptions Options = new(JiraJson.Default.Options)
    {
        TypeInfoResolver = JiraJson.Default.WithAddedModifier(AddAttributes),
    };

    public static JsonTypeInfo<WireIssue> Issue { get; } = Of<WireIssue>();
    public static JsonTypeInfo<CloudSearchAnswer> CloudSearch { get; } = Of<CloudSearchAnswer>();
    public static JsonTypeInfo<DataCenterSearchAnswer> DataCenterSearch { get; } = Of<DataCenterSearchAnswer>();
    public static JsonTypeInfo<BulkIssuesAnswer> BulkIssues { get; } = Of<BulkIssuesAnswer>();

    private static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static void AddAttributes(JsonTypeInfo type)
    {
        if (type.Type != typeof(WireFields))
            return;
        foreach (var attribute in IssueAttributes.All)
        {
            var member = type.CreateJsonPropertyInfo(TypeOf(attribute), attribute.Field);
            member.Set = (fields, value) => ((WireFields)fields).Attributes[attribute.Ordinal] = ValueOf(value);
            type.Properties.Add(member);
        }
    }

    private static Type TypeOf(AttributeInfo attribute) =>
        (attribute.IsList, attribute.IsText) switch
        {
            (true, true) => typeof(IReadOnlyList<string>),
            (true, false) => typeof(IReadOnlyList<WireNamed>),
            (false, true) => typeof(string),
            (false, false) => typeof(WireNamed),
        };

    /// <summary>A name or a list of names. An id says at least that there is one.</summary>
    private static object? ValueOf(object? value) =>
        value switch
        {
            WireNamed one => one.Name ?? one.Id,
            IReadOnlyList<WireNamed?> named => Names(named.Select(n => n?.Name)),
            IReadOnlyList<string?> texts => Names(texts),
            _ => value,
        };

    private static string[] Names(IEnumerable<string?> names) => [.. names.OfType<string>()];
}
