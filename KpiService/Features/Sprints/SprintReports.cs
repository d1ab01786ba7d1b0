using KpiService.Features.Evidence;
using KpiService.Questions;

namespace KpiService.Features.Sprints;

/// <summary>What became of a sprint's scope, as the API tells it.</summary>
internal static class SprintReports
{
    private const int Listed = 50;
    private static readonly string[] Derived = ["completedOfCommitted", "addedCompleted"];

    public static async Task<SprintReportAnswer> OfAsync(BoundSprint asked, SprintLedgers ledgers, IssueTexts texts, CancellationToken ct)
    {
        var (query, scope, sprint) = (asked.Query, asked.Scope, asked.Sprint.Ordinal);
        var reason = scope.Unknown(sprint);
        return new SprintReportAnswer(
            query.GeneratedAt,
            query.AsOf,
            query.DataVersion,
            query.Applied,
            asked.Stored,
            reason?.InAnswer,
            reason?.Code,
            reason is null ? scope.Summary(sprint, scope.Report(sprint)) : null,
            reason is null ? await GroupsAsync(asked, texts, ct) : null,
            asked.GroupBy is { } groupBy && reason is null ? Parts(ledgers, query, groupBy, sprint) : null
        );
    }

    private static async Task<IReadOnlyDictionary<string, ReportedGroup>> GroupsAsync(
        BoundSprint question,
        IssueTexts texts,
        CancellationToken ct
    )
    {
        var entries = question.Scope.Entries(question.Sprint.Ordinal).ToList();
        var groups = SprintGroup
            .All.Where(g => !Derived.Contains(g.Name))
            .ToDictionary(g => g, g => entries.Where(e => g.Has(e.Part.Fate)).ToList());
        var summaries = await texts.ReadAsync(
            question.Query.Snapshot,
            groups.Values.SelectMany(g => g.Take(Listed)).Select(e => e.Issue).Distinct(),
            ct
        );
        var (hasPoints, hasHours) = (
            question.Scope.Ledger.HasPoints(question.Sprint.Ordinal),
            question.Scope.Ledger.HasHours(question.Sprint.Ordinal)
        );
        return groups.ToDictionary(
            g => g.Key.Name,
            g => new ReportedGroup(
                g.Value.Count,
                hasPoints ? Sum(g.Key, g.Value) : null,
                hasHours ? Sum(g.Key, g.Value) : null,
                [.. g.Value.Take(Listed).Select(e => Describe(question.Query, e.Issue, summaries, g.Key.Points(e.Part), hasHours))]
            )
        );
    }

    private static double Sum(SprintGroup group, List<SprintEntry> entries) =>
        entries.Sum(e => SprintGroup.Known(group.Points(e.Part)) ?? 0);

    private static ReportedIssue Describe(Query query, int issue, IReadOnlyDictionary<int, string> summaries, double estimate, bool inHours)
    {
        var (data, issues) = (query.Snapshot, query.Snapshot.Issues);
        return new ReportedIssue(
            issues.Id(issue),
            issues.Key(issue),
            data.Instances[issues.Instance(issue)].Name,
            data.Projects[issues.Project(issue)].Key,
            summaries.GetValueOrDefault(issue) ?? "",
            data.Types[issues.Type(issue)].Name,
            query.StatusNameOf(issue),
            JiraLink.Of(data, issue),
            inHours ? null : SprintGroup.Known(estimate),
            inHours ? SprintGroup.Known(estimate) : null
        );
    }

    private static IReadOnlyList<ReportedPart> Parts(SprintLedgers ledgers, Query query, string groupBy, int sprint) =>
        [
            .. ledgers
                .Parts(query, groupBy)
                .Select(p => (p.Part, p.Scope, Report: p.Scope.Report(sprint)))
                .Where(p => !p.Report.Empty)
                .Select(p => new ReportedPart(p.Part.Key, p.Part.Name, p.Scope.Summary(sprint, p.Report))),
        ];
}
