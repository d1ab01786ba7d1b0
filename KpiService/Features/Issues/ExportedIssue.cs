using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;
using KpiService.Web.Csv;

namespace KpiService.Features.Issues;

/// <summary>A row of <c>export/issues.csv</c>: the order of the columns is part of the contract.</summary>
internal sealed record ExportedIssue(DataSnapshot Data, int Issue, IssueFigures Figures, int Status, string Summary)
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "instance",
        "key",
        "id",
        "project",
        "type",
        "status",
        "statusCategory",
        "priority",
        "resolution",
        "created",
        "updated",
        "startedAt",
        "doneAt",
        "cycleTimeSeconds",
        "leadTimeSeconds",
        "activeTimeSeconds",
        "reopenEvents",
        "storyPoints",
        "labels",
        "workCategory",
        "sprintIds",
        "parent",
        "summary",
        "deletedAt",
        "url",
        "estimateHours",
    ];

    public static void Write(CsvWriter csv, ExportedIssue row)
    {
        var (data, issue, figures, status, summary) = row;
        var issues = data.Issues;
        csv.Text(data.Instances[issues.Instance(issue)].Name)
            .Text(issues.Key(issue))
            .Number(issues.Id(issue))
            .Text(data.Projects[issues.Project(issue)].Key)
            .Text(data.Types[issues.Type(issue)].Name)
            .Text(status < 0 ? null : data.Statuses[status].Name)
            .Text(status < 0 ? null : data.Category(issues.Project(issue), status).JiraName())
            .Text(issues.Priority(issue))
            .Text(issues.Resolution(issue))
            .Time(issues.Created(issue))
            .Time(issues.Updated(issue))
            .Time(figures.StartedAt)
            .Time(figures.DoneAt)
            .Number(figures.CycleTimeSeconds)
            .Number(figures.LeadTimeSeconds)
            .Number(figures.ActiveTimeSeconds)
            .Number(figures.ReopenEvents)
            .Number(figures.StoryPoints)
            .List(issues.Labels(issue))
            .Text(figures.WorkCategory)
            .Ids(figures.SprintIds)
            .Text(issues.Parent(issue) is >= 0 and var parent ? issues.Key(parent) : null)
            .Text(summary)
            .Time(issues.DeletedAt(issue) == Instant.MaxValue ? null : issues.DeletedAt(issue))
            .Text(JiraLink.Of(data, issue))
            .Number(figures.EstimateHours);
    }
}
