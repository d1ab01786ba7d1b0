using KpiService.Web.Binding;
using KpiService.Web.Csv;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Sprints.Velocity;

/// <summary>Velocity as CSV: a row for each sprint of each board.</summary>
internal static class VelocityExport
{
    public static void MapVelocityExport(this IEndpointRouteBuilder api) =>
        api.MapGet("/export/velocity.csv", Export)
            .WithTags("Export")
            .Takes([.. FilterParameters.Scope, .. FilterParameters.Time, CsvParameters.Bom])
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithExample(string.Join(',', ExportedSprint.Columns))
            .WithSummary("Velocity as CSV")
            .WithDescription("A row for each closed sprint, board by board, in the columns of sprints.csv.");

    private static async Task<Results<CsvFile<ExportedSprint>, ProblemHttpResult>> Export(
        HttpContext context,
        DataQueryReader reader,
        SprintLedgers ledgers
    )
    {
        var asked = new QueryReader(context.Request.Query);
        var bom = asked.ReadBom();
        var result = await reader.ReadAsync(asked, everyType: false, context.RequestAborted);
        if (result.IsProblem(out var problem, out var query))
            return problem;
        var rows = VelocityEndpoint.Report(ledgers, query).Boards.SelectMany(b => b.Sprints.Select(s => new ExportedSprint(b.Instance, s)));
        return new CsvFile<ExportedSprint>("velocity.csv", ExportedSprint.Columns, rows.ToAsyncEnumerable(), ExportedSprint.Write, bom);
    }
}
