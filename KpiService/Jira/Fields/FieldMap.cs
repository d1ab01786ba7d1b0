using KpiService.Configuration;
using KpiService.Domain.Facts;

namespace KpiService.Jira.Fields;

/// <summary>
/// Which custom fields mean what on one Jira; ids differ from site to site, and a site may have several fields of one meaning.
/// </summary>
/// <param name="SprintFieldIds">The sprints of all of them count.</param>
/// <param name="EstimateFieldIds">Candidates for story points, the most trustworthy first; an issue has its value in one of them.</param>
/// <param name="EpicLinkFieldIds">The first with a value counts, issue by issue.</param>
/// <param name="FlaggedFieldIds">An issue is flagged where any of them has a value.</param>
/// <param name="People">True: assignee and reporter are asked for.</param>
public sealed record FieldMap(
    IReadOnlyList<string> SprintFieldIds,
    IReadOnlyList<string> EstimateFieldIds,
    IReadOnlyList<string> EpicLinkFieldIds,
    IReadOnlyList<string> FlaggedFieldIds,
    bool People
)
{
    private static readonly string[] AlwaysAsked =
    [
        "summary",
        "project",
        "issuetype",
        "status",
        "created",
        "updated",
        "resolutiondate",
        "parent",
        "archiveddate",
        .. IssueAttributes.All.Select(a => a.Field),
    ];

    private static readonly char[] Separators = [',', ' ', '\t', '\r', '\n'];

    /// <summary>
    /// The field that only epics have; null where there is none. Asked for on Data Center, whose issue types have no level.
    /// </summary>
    public string? EpicNameFieldId { get; init; }

    /// <summary>Overrides win; then what the boards estimate with; then schema and name.</summary>
    /// <param name="boardEstimationFieldIds"><see cref="BoardConfigurationFact.EstimationFieldId"/> of the synced boards.</param>
    public static FieldMap Discover(
        IReadOnlyList<FieldFact> fields,
        IEnumerable<string> boardEstimationFieldIds,
        FieldOverrides overrides,
        bool people
    )
    {
        ArgumentNullException.ThrowIfNull(overrides);
        return new FieldMap(
            Chosen(overrides.Sprint) ?? FieldRules.FindAll(fields, FieldRules.IsSprint),
            FieldRules.Estimates(fields, boardEstimationFieldIds, overrides.StoryPoints),
            Chosen(overrides.EpicLink) ?? FieldRules.FindAll(fields, FieldRules.IsEpicLink),
            Chosen(overrides.Flagged) ?? FieldRules.FindAll(fields, FieldRules.IsFlagged),
            people
        )
        {
            EpicNameFieldId = FieldRules.FindAll(fields, FieldRules.IsEpicName) is [var epicName, ..] ? epicName : null,
        };
    }

    /// <summary>
    /// All a search asks for: naming the fields shrinks the answers about tenfold. Jira passes over names it doesn't know.
    /// </summary>
    internal IReadOnlyList<string> Names(bool cloud) =>
        [
            .. AlwaysAsked,
            .. People ? ["assignee", "reporter"] : Array.Empty<string>(),
            .. SprintFieldIds.Concat(EpicLinkFieldIds).Concat(FlaggedFieldIds).Concat(EstimateFieldIds).Distinct(),
            .. cloud ? ["statuscategorychangedate"]
            : EpicNameFieldId is { } epicName ? [epicName]
            : Array.Empty<string>(),
        ];

    /// <returns>Null when none is named.</returns>
    private static string[]? Chosen(string ids) =>
        ids.Split(Separators, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } chosen ? [.. chosen.Distinct()] : null;
}
