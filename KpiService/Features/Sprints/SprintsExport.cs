using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Web.Binding;
using KpiService.Web.Csv;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Sprints;

/// <summary>A row of <c>export/sprints.csv</c>.</summary>
internal sealed record ExportedSprint(string Instance, SprintSummary Sprint)
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "instance",
        "id",
        "name",
        "boardId",
        "boardName",
        "state",
        "startedAt",
        "completedAt",
        "committed",
        "completedOfCommitted",
        "added",
        "addedCompleted",
        "removed",
        "completed",
        "completedElsewhere",
        "carriedOver",
        "predictabilityPercent",
        "committedPoints",
        "completedOfCommittedPoints",
        "addedPoints",
        "addedCompletedPoints",
        "removedPoints",
        "completedPoints",
        "completedElsewherePoints",
        "carriedOverPoints",
        "committedHours",
        "completedOfCommittedHours",
        "addedHours",
        "addedCompletedHours",
        "removedHours",
        "completedHours",
        "completedElsewhereHours",
        "carriedOverHours",
        "overdue",
    ];

    public static void Write(CsvWriter csv, ExportedSprint row)
    {
        var sprint = row.Sprint;
        csv.Text(row.Instance)
            .Number(sprint.Id)
            .Text(sprint.Name)
            .Number(sprint.BoardId)
            .Text(sprint.BoardName)
            .Text(sprint.State.ToString().ToLowerInvariant())
            .Time(sprint.StartedAt)
            .Time(sprint.CompletedAt)
            .Number(sprint.Committed)
            .Number(sprint.CompletedOfCommitted)
            .Number(sprint.Added)
            .Number(sprint.AddedCompleted)
            .Number(sprint.Removed)
            .Number(sprint.Completed)
            .Number(sprint.CompletedElsewhere)
            .Number(sprint.CarriedOver)
            .Number(sprint.Value);
        Write(csv, sprint.Points);
        Write(csv, sprint.Hours);
        csv.Text(sprint.Overdue ? "true" : "false");
    }

    private static void Write(CsvWriter csv, SprintPoints? sums) =>
        csv.Number(sums?.Committed)
            .Number(sums?.CompletedOfCommitted)
            .Number(sums?.Added)
            .Number(sums?.AddedCompleted)
            .Number(sums?.Removed)
            .Number(sums?.Completed)
            .Number(sums?.CompletedElsewhere)
            .Number(sums?.CarriedOver);
}

internal static class SprintsExport
{
    public static void MapSprintsExport(this IEndpointRouteBuilder api) =>
        api.MapGet("/export/sprints.csv", Export)
            .WithTags("Export")
            .Takes([.. FilterParameters.Scope, .. FilterParameters.Time, CsvParameters.Bom])
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithExample(string.Join(',', ExportedSprint.Columns))
            .WithSummary("Sprints as CSV")
            .WithDescription(
                "Closed ones as they ended, running ones as they stand, over the selected issues. With a window: those that closed in "
                    + "it; with sprints the last ones per board."
            );

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
        var last = ledgers.Last(query)?.ToHashSet();
        var rows = query
            .Snapshot.Sprints.Where(s => last?.Contains(s.Ordinal) ?? IsAsked(s, query))
            .OrderBy(s => s.StartedAt)
            .ThenBy(s => s.Id)
            .SelectMany(s =>
                ledgers
                    .Summaries(query, [s.Ordinal])
                    .Where(LatestSprints.HasIssues)
                    .Select(summary => new ExportedSprint(query.Snapshot.Instances[s.Instance].Name, summary))
            );
        return new CsvFile<ExportedSprint>("sprints.csv", ExportedSprint.Columns, rows.ToAsyncEnumerable(), ExportedSprint.Write, bom);
    }

    private static bool IsAsked(SprintInfo sprint, Query query) =>
        query.Selection.ContainsSprint(sprint.Ordinal)
        && (query.Window is { } window ? window.Contains(sprint.CompletedAt) : sprint.StartedAt <= query.AsOf);
}
