using System.Text.Json;
using System.Text.Json.Serialization;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Jira.Connection;

namespace KpiService.Jira.Wire;

/// <summary>
/// An issue; without <see cref="Fields"/> where only ids were asked for. An id that could not be read is 0, here and elsewhere.
/// </summary>
internal sealed record WireIssue(long Id, string? Key, WireFields? Fields, WireChangelog? Changelog)
{
    /// <summary>Not of Jira: what of it could not be read.</summary>
    [JsonPropertyName(JsonMending.Unread)]
    public IReadOnlyList<UnreadFact>? Unread { get; init; }
}

internal sealed class WireFields
{
    public string? Summary { get; set; }
    public WireProject? Project { get; set; }
    public WireIssueType? Issuetype { get; set; }
    public WireStatus? Status { get; set; }
    public Instant? Created { get; set; }
    public Instant? Updated { get; set; }
    public Instant? Resolutiondate { get; set; }
    public Instant? Statuscategorychangedate { get; set; }
    public Instant? Archiveddate { get; set; }
    public WireId? Parent { get; set; }
    public WireUser? Assignee { get; set; }
    public WireUser? Reporter { get; set; }

    /// <summary>By ordinal, set by <see cref="AttributeJson"/>.</summary>
    [JsonIgnore]
    public object?[] Attributes { get; } = new object?[IssueAttributes.All.Count];

    /// <summary>The custom fields that were asked for.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Others { get; set; } = [];
}

internal sealed record WireNamed(string? Name, string? Id);

/// <summary>A history as it is embedded in an issue.</summary>
internal sealed record WireChangelog(int? Total, IReadOnlyList<WireHistory?>? Histories);

internal sealed record WireHistory(long Id, Instant? Created, IReadOnlyList<WireChange?>? Items)
{
    /// <summary>Not of Jira: what of it could not be read.</summary>
    [JsonPropertyName(JsonMending.Unread)]
    public IReadOnlyList<UnreadFact>? Unread { get; init; }
}

internal sealed record WireChange(
    string? Field,
    string? FieldId,
    string? From,
    string? FromString,
    string? To,
    [property: JsonPropertyName("toString")] string? ToText
);
