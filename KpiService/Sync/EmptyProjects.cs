using KpiService.Jira.Reading;
using KpiService.Storage.Writers;

namespace KpiService.Sync;

/// <summary>Says why a project has no issues: an empty project and a missing permission look the same.</summary>
internal sealed class EmptyProjects(InstanceSync sync)
{
    public async Task ExplainAsync(ProjectState state, CancellationToken ct)
    {
        var project = state.Project;
        if (new StoredScope(sync.Session, sync.InstanceId).CountOf(project.Id) > 0)
            return;
        var shown = await sync.CountAsync(Jql.Census(project.Key, null), ct);
        sync.Report.ProjectNote(
            sync.Name,
            project.Key,
            shown switch
            {
                0 => $"Jira shows 0 issues in {project.Key} to this account: the Browse Projects permission is missing, or the project is "
                    + "empty.",
                null => $"No issue of {project.Key} was found, and Jira doesn't say how many there are.",
                _ => $"None of the {shown} issues of {project.Key} is open or was updated since {state.Horizon}: fetch older ones with "
                    + "sync --full --days N.",
            }
        );
    }
}
