using System.Globalization;
using KpiService.Configuration;
using KpiService.Domain;

namespace KpiService.Snapshot.Loading;

/// <summary>Works out every status's place in every project: configuration, Jira's status list, a living namesake, else unmapped.</summary>
internal sealed class WorkflowMapFactory(
    WorkflowOptions options,
    IReadOnlyList<InstanceInfo> instances,
    IReadOnlyList<ProjectInfo> projects,
    IReadOnlyList<StatusInfo> statuses,
    IReadOnlySet<int> inUse
)
{
    private readonly ILookup<(int Instance, string Name), StatusInfo> living = statuses
        .Where(s => s is { Listed: true, Category: not null })
        .ToLookup(s => (s.Instance, s.Name.ToUpperInvariant()));

    public WorkflowMap Build()
    {
        var places = new StatusPlace[projects.Count * statuses.Count];
        foreach (var project in projects)
        {
            var own = options.Projects.FirstOrDefault(p => Names(p.Key, project));
            foreach (var status in statuses.Where(s => s.Instance == project.Instance))
                places[(project.Ordinal * statuses.Count) + status.Ordinal] = Place(project, status, own);
        }

        return new WorkflowMap(statuses.Count, places);
    }

    private StatusPlace Place(ProjectInfo project, StatusInfo status, ProjectWorkflowOptions? own)
    {
        var waiting = Lists(own?.Waiting, status) || Lists(options.Waiting, status);
        var configured =
            (own is null ? null : Configured(own.ToDo, own.InProgress, own.Done, status))
            ?? Configured(options.ToDo, options.InProgress, options.Done, status);
        var (category, source) = configured is { } c ? (c, CategorySource.Configuration) : Jiras(project, status);
        return new StatusPlace(category, waiting && category == StatusCategory.InProgress, source);
    }

    private (StatusCategory, CategorySource) Jiras(ProjectInfo project, StatusInfo status)
    {
        // "No Category" is no knowledge, and a namesake's would be a guess: Jira says itself that it has none.
        if (status.Listed)
            return status.Category is { } own ? (own, CategorySource.Jira) : (StatusCategory.InProgress, CategorySource.Unmapped);
        var twins = living[(status.Instance, status.Name.ToUpperInvariant())];
        var twin = twins
            .OrderBy(t =>
                t.ProjectId == project.Id ? 0
                : t.ProjectId is null ? 1
                : 2
            )
            .ThenBy(t => t.Id)
            .FirstOrDefault();
        if (twin is { Category: { } namesakes })
            return (namesakes, CategorySource.Namesake);
        // An issue that stands in it told its category, though the list lacks the status.
        return inUse.Contains(status.Ordinal) && status.Category is { } told
            ? (told, CategorySource.Jira)
            : (StatusCategory.InProgress, CategorySource.Unmapped);
    }

    private static StatusCategory? Configured(IList<string> toDo, IList<string> inProgress, IList<string> done, StatusInfo status) =>
        Lists(toDo, status) ? StatusCategory.ToDo
        : Lists(inProgress, status) ? StatusCategory.InProgress
        : Lists(done, status) ? StatusCategory.Done
        : null;

    private static bool Lists(IList<string>? entries, StatusInfo status)
    {
        if (entries is null || entries.Count == 0)
            return false;
        var id = status.Id.ToString(CultureInfo.InvariantCulture);
        return entries.Any(e => e == id || string.Equals(e, status.Name, StringComparison.OrdinalIgnoreCase));
    }

    private bool Names(string key, ProjectInfo project) => QualifiedKey.Parse(key).Means(instances[project.Instance].Name, project.Key);
}
