using KpiService.Configuration;
using KpiService.Domain.Facts;

namespace KpiService.Jira;

/// <summary>Which custom field means what on one Jira; ids differ from site to site.</summary>
/// <param name="EstimateFieldIds">Candidates for story points, the most trustworthy first; an issue has its value in one of them.</param>
/// <param name="People">True: assignee and reporter are asked for.</param>
public sealed record FieldMap(
    string? SprintFieldId,
    IReadOnlyList<string> EstimateFieldIds,
    string? EpicLinkFieldId,
    string? FlaggedFieldId,
    bool People)
{
    private static readonly string[] AlwaysAsked =
    [
        "summary", "project", "issuetype", "status", "priority", "resolution", "created", "updated", "resolutiondate",
        "labels", "components", "fixVersions", "parent",
    ];

    /// <summary>All a search asks for: naming the fields shrinks the answers about tenfold.</summary>
    internal IReadOnlyList<string> Names =>
    [
        .. AlwaysAsked,
        .. People ? ["assignee", "reporter"] : Array.Empty<string>(),
        .. new[] { SprintFieldId, EpicLinkFieldId, FlaggedFieldId }.OfType<string>(),
        .. EstimateFieldIds,
    ];

    /// <summary>Overrides win; then what the boards estimate with; then schema and name.</summary>
    /// <param name="boardEstimationFieldIds"><see cref="BoardConfigurationFact.EstimationFieldId"/> of the synced boards.</param>
    public static FieldMap Discover(
        IReadOnlyList<FieldFact> fields, IEnumerable<string> boardEstimationFieldIds, FieldOverrides overrides, bool people)
    {
        ArgumentNullException.ThrowIfNull(overrides);
        return new FieldMap(
            Chosen(overrides.Sprint) ?? FieldRules.Find(fields, FieldRules.IsSprint),
            FieldRules.Estimates(fields, boardEstimationFieldIds, overrides.StoryPoints),
            Chosen(overrides.EpicLink) ?? FieldRules.Find(fields, FieldRules.IsEpicLink),
            Chosen(overrides.Flagged) ?? FieldRules.Find(fields, FieldRules.IsFlagged),
            people);
    }

    private static string? Chosen(string id) => string.IsNullOrWhiteSpace(id) ? null : id.Trim();
}
