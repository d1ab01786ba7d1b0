using KpiService.Http;
using KpiService.Http.Examples;
using KpiService.Kpis;
using KpiService.Sprints;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Api.Sprints;

/// <summary>A sprint's report.</summary>
internal static class SprintReportEndpoint
{
    private const int Listed = 50;
    private static readonly string[] Derived = ["completedOfCommitted", "addedCompleted"];

    public static void MapSprintReport(this IEndpointRouteBuilder api) => api.MapGet("/sprints/{id:long}/report", Read).WithTags("Sprints")
        .Takes([.. SprintReader.Parameters, FilterParameters.GroupBy])
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithStoredExample("sprint-report")
        .WithSummary("What became of a sprint's scope")
        .WithDescription("Committed, added, completed, carried over, removed and completed elsewhere, in issues and points. A running sprint as it stands.");

    private static Task<Results<Ok<SprintReportAnswer>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context, long id, SprintReader reader, KpiCalculator calculator, IssueTexts texts) =>
        reader.AnswerAsync(context, id, _ => 0, async (question, _) =>
        {
            var (query, scope, sprint) = (question.Query, question.Scope, question.Sprint.Ordinal);
            var reason = scope.Unknown(sprint);
            return new SprintReportAnswer(
                query.GeneratedAt, query.AsOf, query.DataVersion, query.Applied, question.Stored, reason,
                reason is null ? scope.Summary(sprint, scope.Report(sprint)) : null,
                reason is null ? await GroupsAsync(question, texts, context.RequestAborted) : null,
                question.GroupBy is { } groupBy && reason is null ? Parts(calculator, query, groupBy, sprint) : null);
        });

    private static async Task<IReadOnlyDictionary<string, ReportedGroup>> GroupsAsync(SprintQuestion question, IssueTexts texts, CancellationToken ct)
    {
        var entries = question.Scope.Entries(question.Sprint.Ordinal).ToList();
        var groups = SprintGroup.All.Where(g => !Derived.Contains(g.Name))
            .ToDictionary(g => g, g => entries.Where(e => g.Has(e.Part.Fate)).ToList());
        var summaries = await texts.ReadAsync(question.Query.Snapshot, groups.Values.SelectMany(g => g.Take(Listed)).Select(e => e.Issue).Distinct(), ct);
        var (hasPoints, hasHours) = (question.Scope.Ledger.HasPoints(question.Sprint.Ordinal), question.Scope.Ledger.HasHours(question.Sprint.Ordinal));
        return groups.ToDictionary(g => g.Key.Name, g => new ReportedGroup(
            g.Value.Count,
            hasPoints ? Sum(g.Key, g.Value) : null,
            hasHours ? Sum(g.Key, g.Value) : null,
            [.. g.Value.Take(Listed).Select(e => Describe(question.Query, e.Issue, summaries, g.Key.Points(e.Part), hasHours))]));
    }

    private static double Sum(SprintGroup group, List<SprintEntry> entries) => entries.Sum(e => SprintGroup.Known(group.Points(e.Part)) ?? 0);

    private static ReportedIssue Describe(DataQuery query, int issue, IReadOnlyDictionary<int, string> summaries, double estimate, bool inHours)
    {
        var (data, issues) = (query.Snapshot, query.Snapshot.Issues);
        return new ReportedIssue(
            issues.Id(issue), issues.Key(issue), data.Instances[issues.Instance(issue)].Name, data.Projects[issues.Project(issue)].Key,
            summaries.GetValueOrDefault(issue) ?? "", data.Types[issues.Type(issue)].Name,
            query.StatusNameOf(issue), IssueLink.Of(data, issue),
            inHours ? null : SprintGroup.Known(estimate), inHours ? SprintGroup.Known(estimate) : null);
    }

    private static IReadOnlyList<ReportedPart> Parts(KpiCalculator calculator, DataQuery query, string groupBy, int sprint) =>
        [.. calculator.Parts(query.Request, groupBy)
            .Select(p => (Part: p, Scope: calculator.SprintScope(p.Request)))
            .Select(p => (p.Part, p.Scope, Report: p.Scope.Report(sprint)))
            .Where(p => !p.Report.Empty)
            .Select(p => new ReportedPart(p.Part.Key, p.Part.Name, p.Scope.Summary(sprint, p.Report)))];
}
