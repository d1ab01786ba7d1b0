using KpiService.Web;
using KpiService.Web.Binding;
using KpiService.Web.Csv;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Sprints.Burndown;

/// <summary>A sprint's burndown as CSV: a row for each point and measure.</summary>
internal sealed record ExportedBurndown(BurndownDay Day, string Measure, BurndownValues Values)
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "date",
        "at",
        "measure",
        "scope",
        "completed",
        "remaining",
        "added",
        "removed",
        "reestimated",
        "ideal",
    ];

    public static IEnumerable<ExportedBurndown> Of(BurndownDay day)
    {
        yield return new ExportedBurndown(day, "issues", day.Issues);
        if (day.Points is { } points)
            yield return new ExportedBurndown(day, "points", points);
        if (day.Hours is { } hours)
            yield return new ExportedBurndown(day, "hours", hours);
    }

    public static void Write(CsvWriter csv, ExportedBurndown row) =>
        csv.Text($"{row.Day.Date:yyyy-MM-dd}")
            .Time(row.Day.At)
            .Text(row.Measure)
            .Number(row.Values.Scope)
            .Number(row.Values.Completed)
            .Number(row.Values.Remaining)
            .Number(row.Values.Added)
            .Number(row.Values.Removed)
            .Number(row.Values.Reestimated)
            .Number(row.Values.Ideal);
}

internal static class BurndownExport
{
    public static void MapBurndownExport(this IEndpointRouteBuilder api) =>
        api.MapGet("/export/sprints/{id:long}/burndown.csv", Export)
            .WithTags("Export")
            .Takes([.. SprintReader.Parameters, CsvParameters.Bom])
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithExample(string.Join(',', ExportedBurndown.Columns))
            .WithSummary("A sprint's burndown as CSV")
            .WithDescription("A row for each point and measure (issues, points or hours); no rows for a sprint without a report.");

    private static async Task<Results<CsvFile<ExportedBurndown>, ProblemHttpResult>> Export(
        HttpContext context,
        long id,
        SprintReader reader
    )
    {
        var asked = new QueryReader(context.Request.Query);
        var bom = asked.ReadBom();
        var (question, problem) = await reader.ReadAsync(asked, id, context.RequestAborted);
        if (question is null)
            return problem ?? Problems.NotFound($"There is no sprint {id}.");
        var rows = SprintBurndownEndpoint.Answer(question).Days.SelectMany(ExportedBurndown.Of);
        return new CsvFile<ExportedBurndown>(
            $"burndown-{id}.csv",
            ExportedBurndown.Columns,
            rows.ToAsyncEnumerable(),
            ExportedBurndown.Write,
            bom
        );
    }
}
