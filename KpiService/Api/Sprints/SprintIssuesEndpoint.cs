using KpiService.Api.Evidence;
using KpiService.Http;
using KpiService.Http.Examples;
using KpiService.Kpis;
using KpiService.Metrics;
using KpiService.Sprints;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Api.Sprints;

/// <summary>All issues of a sprint with what became of them.</summary>
internal static class SprintIssuesEndpoint
{
    private static readonly EvidenceColumn[] Columns =
    [
        new("outcome", "Outcome", "text"),
        new("committed", "Committed", "flag"),
        new("addedAt", "Added at", "instant"),
        new("pointsIn", "Points when it came in", "number"),
        new("pointsOut", "Points at the end", "number"),
        new("hoursIn", "Hours when it came in", "number"),
        new("hoursOut", "Hours at the end", "number"),
    ];

    public static void MapSprintIssues(this IEndpointRouteBuilder api) => api.MapGet("/sprints/{id:long}/issues", Read).WithTags("Sprints")
        .Takes([.. SprintReader.Parameters, .. EvidenceQuery.Parameters])
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithStoredExample("sprint-issues")
        .WithSummary("The issues of a sprint")
        .WithDescription($"Paged, with what became of each. group is one of {string.Join(", ", SprintGroup.All.Select(g => g.Name))}.");

    /// <summary>The entries of a group, or all of the report.</summary>
    public static EvidenceTable Table(SprintQuestion question, string? group)
    {
        EvidenceReader.RefuseUnknown("group", group, [.. SprintGroup.All.Select(g => g.Name)]);
        var chosen = SprintGroup.All.FirstOrDefault(g => g.Name == group);
        var known = question.Scope.Unknown(question.Sprint.Ordinal) is null;
        var (hasPoints, hasHours) = (question.Scope.Ledger.HasPoints(question.Sprint.Ordinal), question.Scope.Ledger.HasHours(question.Sprint.Ordinal));
        var rows = (known ? question.Scope.Entries(question.Sprint.Ordinal) : []).Where(e => chosen?.Has(e.Part.Fate) != false)
            .Select(e => new EvidenceRow(
                e.Issue,
                [
                    SprintGroup.Outcome(e.Part.Fate), e.Part.Fate.In == SprintWayIn.Committed, e.EnteredAt,
                    Of(hasPoints, e.Part.PointsIn), Of(hasPoints, e.Part.PointsOut), Of(hasHours, e.Part.PointsIn), Of(hasHours, e.Part.PointsOut),
                ]));
        return new EvidenceTable(Columns, [.. rows], $"sprint = {question.Sprint.Id}", "Jira shows the issues that are in the sprint today.");
    }

    private static double? Of(bool unit, double estimate) => unit ? SprintGroup.Known(estimate) : null;

    private static Task<Results<Ok<EvidencePage>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context, long id, SprintReader reader, EvidenceReader evidence) =>
        reader.AnswerAsync(context, id, EvidenceQuery.Read, async (question, asked) =>
            await evidence.ReadAsync(question.Query, Table(question, asked.Part), asked, context.RequestAborted));
}
