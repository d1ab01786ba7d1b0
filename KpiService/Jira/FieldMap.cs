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
    /// <summary>Overrides win; then what the boards estimate with; then schema and name.</summary>
    /// <param name="boardEstimationFieldIds"><see cref="BoardConfigurationFact.EstimationFieldId"/> of the synced boards.</param>
    public static FieldMap Discover(
        IReadOnlyList<FieldFact> fields, IEnumerable<string> boardEstimationFieldIds, FieldOverrides overrides, bool people) =>
        throw new NotSupportedException();
}
