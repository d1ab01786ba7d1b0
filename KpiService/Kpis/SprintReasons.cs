namespace KpiService.Kpis;

/// <summary>Why a sprint KPI has no value.</summary>
internal static class SprintReasons
{
    public static string None(KpiQuestion q) => q.Selection.Projects.Count > 0 && q.Selection.Projects.All(p => q.Snapshot.KanbanProjects[p])
        ? "no closed sprint in the window: no board of these projects plans sprints (Kanban)"
        : "no closed sprint in the window";
}
