using System.Text.Json;
using System.Text.Json.Serialization;
using KpiService.Domain;

namespace KpiService.Jira.Wire;

/// <summary>An issue; without <see cref="Fields"/> where only ids were asked for.</summary>
internal sealed record WireIssue(long Id, string? Key, WireFields? Fields, WireChangelog? Changelog);

internal sealed class WireFields
{
    public string? Summary { get; init; }
    public WireProject? Project { get; init; }
    public WireIssueType? Issuetype { get; init; }
    public WireStatus? Status { get; init; }
    public WireNamed? Priority { get; init; }
    public WireNamed? Resolution { get; init; }
    public Instant? Created { get; init; }
    public Instant? Updated { get; init; }
    public Instant? Resolutiondate { get; init; }
    public IReadOnlyList<string>? Labels { get; init; }
    public IReadOnlyList<WireNamed>? Components { get; init; }
    public IReadOnlyList<WireNamed>? FixVersions { get; init; }
    public WireId? Parent { get; init; }
    public WireUser? Assignee { get; init; }
    public WireUser? Reporter { get; init; }

    /// <summary>The custom fields that were asked for.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Others { get; init; } = [];
}

internal sealed record WireNamed(string? Name);

/// <summary>A history as it is embedded in an issue.</summary>
internal sealed record WireChangelog(int? Total, IReadOnlyList<WireHistory>? Histories);

internal sealed record WireHistory(long Id, Instant Created, IReadOnlyList<WireChange>? Items);

internal sealed record WireChange(
    string? Field,
    string? FieldId,
    string? From,
    string? FromString,
    string? To,
    [property: JsonPropertyName("toString")] string? ToText);
