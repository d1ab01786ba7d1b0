using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Columns;
using KpiService.Snapshot.Histories;
using KpiService.Web.Csv;

namespace KpiService.Features.Issues;

/// <summary>A row of <c>export/issues.csv</c>.</summary>
internal sealed record ExportedIssue(DataSnapshot Data, int Issue, IssueFigures Figures, int Status, string Summary)
{
    /// <summary>Their order is part of the contract: what is new comes last, so attributes without a place of their own do.</summary>
    private static readonly IReadOnlyList<(string Name, Action<CsvWriter, ExportedIssue> Write)> Cells =
    [
        ("instance", (csv, row) => csv.Text(row.Data.Instances[row.Issues.Instance(row.Issue)].Name)),
        ("key", (csv, row) => csv.Text(row.Issues.Key(row.Issue))),
        ("id", (csv, row) => csv.Number(row.Issues.Id(row.Issue))),
        ("project", (csv, row) => csv.Text(row.Data.Projects[row.Issues.Project(row.Issue)].Key)),
        ("type", (csv, row) => csv.Text(row.Data.Types[row.Issues.Type(row.Issue)].Name)),
        ("status", (csv, row) => csv.Text(row.Status < 0 ? null : row.Data.Statuses[row.Status].Name)),
        ("statusCategory", (csv, row) => csv.Text(row.Category?.JiraName())),
        .. Attributes(a => a == IssueAttributes.Priority || a == IssueAttributes.Resolution),
        ("created", (csv, row) => csv.Time(row.Issues.Created(row.Issue))),
        ("updated", (csv, row) => csv.Time(row.Issues.Updated(row.Issue))),
        ("startedAt", (csv, row) => csv.Time(row.Figures.StartedAt)),
        ("doneAt", (csv, row) => csv.Time(row.Figures.DoneAt)),
        ("cycleTimeSeconds", (csv, row) => csv.Number(row.Figures.CycleTimeSeconds)),
        ("leadTimeSeconds", (csv, row) => csv.Number(row.Figures.LeadTimeSeconds)),
        ("activeTimeSeconds", (csv, row) => csv.Number(row.Figures.ActiveTimeSeconds)),
        ("reopenEvents", (csv, row) => csv.Number(row.Figures.ReopenEvents)),
        ("storyPoints", (csv, row) => csv.Number(row.Figures.StoryPoints)),
        .. Attributes(a => a == IssueAttributes.Labels),
        ("workCategory", (csv, row) => csv.Text(row.Figures.WorkCategory)),
        ("sprintIds", (csv, row) => csv.Ids(row.Figures.SprintIds)),
        ("parent", (csv, row) => csv.Text(row.Issues.Parent(row.Issue) is >= 0 and var parent ? row.Issues.Key(parent) : null)),
        ("summary", (csv, row) => csv.Text(row.Summary)),
        ("deletedAt", (csv, row) => csv.Time(row.Issues.DeletedAt(row.Issue) is var at && at < Instant.MaxValue ? at : null)),
        ("url", (csv, row) => csv.Text(JiraLink.Of(row.Data, row.Issue))),
        ("estimateHours", (csv, row) => csv.Number(row.Figures.EstimateHours)),
        .. Attributes(a => a.Ordinal > IssueAttributes.Labels.Ordinal),
    ];

    public static readonly IReadOnlyList<string> Columns = [.. Cells.Select(c => c.Name)];

    private IssueColumns Issues => Data.Issues;

    private StatusCategory? Category => Status < 0 ? null : Data.Category(Issues.Project(Issue), Status);

    public static void Write(CsvWriter csv, ExportedIssue row)
    {
        foreach (var (_, write) in Cells)
            write(csv, row);
    }

    private static IEnumerable<(string, Action<CsvWriter, ExportedIssue>)> Attributes(Func<AttributeInfo, bool> which) =>
        IssueAttributes
            .All.Where(which)
            .SelectMany(a => a.Export is { } name ? [(name, Cell(a))] : Array.Empty<(string, Action<CsvWriter, ExportedIssue>)>());

    private static Action<CsvWriter, ExportedIssue> Cell(AttributeInfo attribute) =>
        attribute.IsList
            ? (csv, row) => csv.List(row.Issues[attribute].NamesOf(row.Issue))
            : (csv, row) => csv.Text(row.Issues[attribute].NameOf(row.Issue));
}
