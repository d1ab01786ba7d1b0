using KpiService.Features.Evidence;
using KpiService.Web;
using KpiService.Web.Binding;
using KpiService.Web.Csv;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Sprints;

/// <summary>A sprint's issues as CSV.</summary>
internal static class SprintIssuesExport
{
    public static void MapSprintIssuesExport(this IEndpointRouteBuilder api) =>
        api.MapGet("/export/sprints/{id:long}/report.csv", Export)
            .WithTags("Export")
            .Takes([.. SprintReader.Parameters, CsvParameters.Bom])
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithExample("instance,key,id,project,type,status,summary,outcome,committed,addedAt,pointsIn,pointsOut,hoursIn,hoursOut,url")
            .WithSummary("A sprint's report as CSV")
            .WithDescription("A row for each issue of the sprint, with what became of it.");

    private static async Task<Results<CsvFile<ExportedEvidence>, ProblemHttpResult>> Export(
        HttpContext context,
        long id,
        SprintReader reader,
        IssueTexts texts
    )
    {
        var asked = new QueryReader(context.Request.Query);
        var bom = asked.ReadBom();
        var (question, problem) = await reader.ReadAsync(asked, id, context.RequestAborted);
        if (question is null)
            return problem ?? Problems.NotFound($"There is no sprint {id}.");
        return await ExportedEvidence.FileAsync(
            $"sprint-{id}.csv",
            question.Query,
            SprintIssuesEndpoint.Table(question, null),
            texts,
            bom,
            context.RequestAborted
        );
    }
}
