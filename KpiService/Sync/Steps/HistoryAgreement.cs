using System.Globalization;
using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Steps;

/// <summary>
/// Whether a history leads to the issue's present status, sprints and points. One that doesn't lags behind the issue, as Jira's histories
/// may for minutes,
/// or lacks an entry. Where a history says nothing of a field nothing follows: the first value of a field stands in no history. Pure.
/// </summary>
internal sealed class HistoryAgreement(HistoryFields fields)
{
    /// <summary>Longer than histories lag behind.</summary>
    private const long LagMilliseconds = 60 * 60_000;

    /// <summary>By which the two instants that Jira gives for one change may differ.</summary>
    private const long SameChangeMilliseconds = 60_000;

    private const double Tolerance = 1e-9;

    /// <param name="now">Jira's clock.</param>
    public bool Agrees(IssueState issue, ChangelogFact history, Instant now)
    {
        List<ChangeFact> statuses = [],
            sprints = [];
        var estimates = new Dictionary<string, List<ChangeFact>>();
        foreach (var item in history.Items)
        {
            if (HistoryFields.IsStatus(item))
                KeepLast(statuses, item);
            else if (fields.IsSprint(item))
                KeepLast(sprints, item);
            else if (fields.Estimates(item) is [var first, ..])
                KeepLast(estimates.TryGetValue(first, out var known) ? known : estimates[first] = [], item);
        }

        return StatusAgrees(issue, statuses, now) && SprintsAgree(issue, sprints) && estimates.Values.All(last => PointsAgree(issue, last));
    }

    public static IssueState StateOf(IssueFact issue) =>
        new(issue.Id, issue.Status.Id, [.. issue.Sprints.Select(s => s.Id)], issue.Estimates, issue.Created, issue.CategoryChanged);

    /// <summary>Keeps the items of the last instant: any of them may be the last.</summary>
    private static void KeepLast(List<ChangeFact> last, ChangeFact item)
    {
        if (last.Count > 0 && last[0].Created < item.Created)
            last.Clear();
        if (last.Count == 0 || last[0].Created == item.Created)
            last.Add(item);
    }

    private static bool StatusAgrees(IssueState issue, List<ChangeFact> last, Instant now) =>
        !LacksEntry(issue, last, now) && (last.Count == 0 || last.Exists(item => LeadsTo(item, issue.StatusId)));

    /// <summary>
    /// Jira itself says that the category has changed, and no entry tells of it. Only fresh ones are believed: older ones may come from an
    /// import.
    /// </summary>
    private static bool LacksEntry(IssueState issue, List<ChangeFact> last, Instant now) =>
        issue.CategoryChanged is { } changed
        && now - changed < LagMilliseconds
        && changed - issue.Created > SameChangeMilliseconds
        && (last.Count == 0 || changed - last[0].Created > SameChangeMilliseconds);

    // An end without an id is a status of former days, or none: nothing follows from it.
    private static bool LeadsTo(ChangeFact item, long statusId) =>
        !long.TryParse(item.ToValue, CultureInfo.InvariantCulture, out var to) || to == statusId;

    private bool SprintsAgree(IssueState issue, List<ChangeFact> last)
    {
        if (last.Count == 0)
            return true;
        // With several fields of the kind another one may have brought the rest.
        return fields.SprintIds.Count > 1
            ? last.Exists(item => SprintMembership.Ids(item.ToValue).All(issue.Sprints.Contains))
            : last.Exists(item => SprintMembership.Ids(item.ToValue).ToHashSet().SetEquals(issue.Sprints));
    }

    private bool PointsAgree(IssueState issue, List<ChangeFact> last) =>
        last.Exists(item =>
            IsOneOf(item, [.. fields.Estimates(item).Select(id => issue.Estimates.TryGetValue(id, out var value) ? (double?)value : null)])
        );

    private static bool IsOneOf(ChangeFact item, List<double?> present)
    {
        var text = string.IsNullOrEmpty(item.ToText) ? item.ToValue : item.ToText;
        if (string.IsNullOrEmpty(text))
            return present.Contains(null);
        return !double.TryParse(text, CultureInfo.InvariantCulture, out var to)
            || present.Exists(p => p is { } value && Math.Abs(value - to) < Tolerance);
    }
}
