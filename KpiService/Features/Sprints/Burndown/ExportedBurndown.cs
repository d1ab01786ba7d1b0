using KpiService.Web.Csv;

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
