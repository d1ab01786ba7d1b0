using KpiService.Features.Evidence;
using KpiService.Features.Pages;
using KpiService.Web;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Sprints;

/// <summary>A sprint's page.</summary>
internal sealed record SprintPageAnswer : PageFrame
{
    public SprintPageAnswer(PageFrame frame)
        : base(frame) { }

    public required StoredSprint Sprint { get; init; }

    /// <summary>Why there is no report; null when there is one.</summary>
    public required string? Reason { get; init; }

    /// <summary>Null without a report.</summary>
    public required SprintSummary? Summary { get; init; }
    public required SprintBurndownAnswer Burndown { get; init; }

    /// <summary>First page of the group asked for, or of all its issues.</summary>
    public required EvidencePage Evidence { get; init; }
}

internal static class SprintPageEndpoint
{
    private static readonly ParameterDoc Group = EvidenceQuery.Parameters.Single(p => p.Name == "group");

    public static void MapSprintPage(this IEndpointRouteBuilder api) =>
        api.MapGet("/sprints/{id:long}/page", Read)
            .WithTags("Pages")
            .Takes([.. SprintReader.Parameters, Group])
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("All that a sprint's page needs, in one answer");

    private static async Task<Results<Ok<SprintPageAnswer>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context,
        long id,
        SprintReader reader,
        PageReader pages,
        EvidenceReader evidence
    )
    {
        var parameters = new QueryReader(context.Request.Query);
        var group = parameters.Text(Group.Name);
        var (question, problem) = await reader.ReadAsync(parameters, id, context.RequestAborted);
        if (question is null)
            return problem ?? Problems.NotFound($"There is no sprint {id}.");
        return await pages.AnswerAsync(
            context,
            question.Query,
            async frame =>
            {
                var (scope, sprint) = (question.Scope, question.Sprint.Ordinal);
                var reason = scope.Unknown(sprint);
                return new SprintPageAnswer(frame)
                {
                    Sprint = question.Stored,
                    Reason = reason,
                    Summary = reason is null ? scope.Summary(sprint, scope.Report(sprint)) : null,
                    Burndown = SprintBurndownEndpoint.Answer(question),
                    Evidence = await evidence.ReadAsync(
                        question.Query,
                        SprintIssuesEndpoint.Table(question, group),
                        EvidenceQuery.FirstPage,
                        context.RequestAborted
                    ),
                };
            }
        );
    }
}
