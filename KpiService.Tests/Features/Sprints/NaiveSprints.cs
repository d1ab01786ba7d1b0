using System.Globalization;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Storage;
using KpiService.Storage.Rows;

namespace KpiService.Tests.Features.Sprints;

/// <summary>
/// Sprint groups by the naive reading of their definition, straight from the rows: for every sprint and issue, all changes are gone
/// through.
/// </summary>
internal sealed class NaiveSprints(KpiDbContext rows)
{
    private readonly List<IssueRow> issues = [.. rows.Issues.Where(i => i.DeletedAt == null)];
    private readonly ILookup<long, ChangeRow> changes = rows
        .Changes.AsEnumerable()
        .OrderBy(c => c.Created)
        .ThenBy(c => c.HistoryId)
        .ThenBy(c => c.Position)
        .ToLookup(c => c.IssueId);
    private readonly Dictionary<long, int> levels = rows.IssueTypes.ToDictionary(t => t.Id, t => t.Level ?? (t.Subtask ? -1 : 0));
    private readonly Dictionary<long, StatusCategory?> categories = rows.Statuses.ToDictionary(s => s.Id, s => s.Category);
    private readonly HashSet<int> statusFields = [.. rows.ChangeFields.Where(f => f.FieldId == "status").Select(f => f.Id)];
    private readonly HashSet<int> sprintFields =
    [
        .. from f in rows.ChangeFields join r in rows.Fields on f.FieldId equals r.Id where r.Role == "sprint" select f.Id,
    ];
    private readonly List<ChangeFieldRow> fields = [.. rows.ChangeFields];
    private readonly List<BoardColumnRow> columns = [.. rows.BoardColumns];
    private readonly List<BoardRow> boards = [.. rows.Boards];

    public IReadOnlyList<SprintRow> Closed { get; } =
    [
        .. rows
            .Sprints.AsEnumerable()
            .Where(s => s.State == SprintState.Closed && s.CompletedAt >= (s.ActivatedAt ?? s.StartAt))
            .OrderBy(s => s.CompletedAt)
            .ThenBy(s => s.Id),
    ];

    /// <summary>Issue ids by group, and the points of each.</summary>
    public SortedDictionary<string, (List<long> Issues, double? Points)> Groups(SprintRow sprint)
    {
        var (t0, t1) = (sprint.ActivatedAt ?? sprint.StartAt ?? default, sprint.CompletedAt ?? default);
        var found = new SortedDictionary<string, (List<long>, double?)>();
        foreach (var issue in issues.Where(i => levels[i.TypeId] == 0))
        {
            var (before, inside, left) = (In(issue, sprint, t0), In(issue, sprint, t0), false);
            var (entered, backFinished) = ((Instant?)null, false);
            foreach (
                var at in changes[issue.Id].Select(c => c.Created).Append(issue.Created).Where(at => at > t0 && at <= t1).Distinct().Order()
            )
            {
                var now = In(issue, sprint, at);
                if (now && !inside)
                {
                    entered ??= at;
                    backFinished = left && Done(issue, sprint, at);
                }

                left |= !now && inside;
                inside = now;
            }

            if (!before && entered is null)
                continue;
            var cameIn = before ? t0 : entered ?? t0;
            var (doneThen, in1, done1) = (Done(issue, sprint, cameIn), In(issue, sprint, t1), Done(issue, sprint, t1));
            if (doneThen && !(in1 && !done1))
            {
                Put("completedElsewhere", t1);
                continue;
            }

            Put(before && !doneThen ? "committed" : "added", cameIn);
            var gained = in1 && !(backFinished && done1);
            if (gained)
                Put(done1 ? "completed" : "carriedOver", t1);
            else
                Put("removed", cameIn);
            if (!gained && done1)
                Put("completedElsewhere", t1);

            void Put(string group, Instant at)
            {
                if (!found.TryGetValue(group, out var sum))
                    sum = ([], FieldOf(sprint) is null ? null : 0);
                sum.Item1.Add(issue.Id);
                found[group] = (sum.Item1, sum.Item2 + (Estimate(issue, sprint, at) ?? 0));
            }
        }

        return found;
    }

    /// <summary>Issues in the sprint at an instant that are not done then.</summary>
    public int Remaining(SprintRow sprint, Instant at, IEnumerable<long> scope) =>
        scope.Distinct().Select(id => issues.Single(i => i.Id == id)).Count(i => In(i, sprint, at) && !Done(i, sprint, at));

    /// <summary>Null: none.</summary>
    public double? Estimate(long issue, SprintRow sprint, Instant at) => Estimate(issues.Single(i => i.Id == issue), sprint, at);

    private bool In(IssueRow issue, SprintRow sprint, Instant at)
    {
        if (at < issue.Created)
            return false;
        var of = changes[issue.Id].Where(c => sprintFields.Contains(c.FieldKey)).ToList();
        var last = of.FindLastIndex(c => c.Created <= at);
        if (of.Count == 0 || last == of.Count - 1)
            return issue.SprintIds.Contains(sprint.Id);
        var list = last < 0 ? of[0].FromValue : of[last].ToValue;
        return (list ?? "").Split(',', StringSplitOptions.TrimEntries).Contains(sprint.Id.ToString(CultureInfo.InvariantCulture));
    }

    private bool Done(IssueRow issue, SprintRow sprint, Instant at)
    {
        if (at < issue.Created)
            return false;
        var of = changes[issue.Id].Where(c => statusFields.Contains(c.FieldKey)).ToList();
        var last = of.FindLastIndex(c => c.Created <= at);
        var status =
            of.Count == 0 || last == of.Count - 1
                ? issue.StatusId
                : long.Parse((last < 0 ? of[0].FromValue : of[last].ToValue) ?? "", CultureInfo.InvariantCulture);
        var shown = columns.Where(c => c.BoardId == sprint.OriginBoardId && c.StatusIds.Count > 0).OrderBy(c => c.Position).ToList();
        return shown.Any(c => c.StatusIds.Contains(status))
            ? shown[^1].StatusIds.Contains(status)
            : categories[status] == StatusCategory.Done;
    }

    private double? Estimate(IssueRow issue, SprintRow sprint, Instant at)
    {
        if (FieldOf(sprint) is not { } field)
            return null;
        var of = changes[issue.Id].Where(c => fields.Single(f => f.Id == c.FieldKey).FieldId == field).ToList();
        var last = of.FindLastIndex(c => c.Created <= at);
        var value =
            of.Count == 0 || last == of.Count - 1
                ? issue.Estimates.TryGetValue(field, out var today)
                    ? today
                    : null
                : Number(last < 0 ? of[0].FromText : of[last].ToText);
        return value < 0 ? null : value;
    }

    private string? FieldOf(SprintRow sprint) => boards.SingleOrDefault(b => b.Id == sprint.OriginBoardId)?.EstimationFieldId;

    private static double? Number(string? text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
