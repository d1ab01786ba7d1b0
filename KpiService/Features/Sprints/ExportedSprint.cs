using KpiService.Web.Csv;

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
