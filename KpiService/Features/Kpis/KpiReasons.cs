using KpiService.Domain;

namespace KpiService.Features.Kpis;

/// <summary>Why a KPI has no value, as far as several share it.</summary>
internal static class KpiReasons
{
    public static Reason None(KpiContext q) =>
        q.Selection.Projects.Count > 0 && q.Selection.Projects.All(p => q.Snapshot.KanbanProjects[p])
            ? new Reason("kanban", "no closed sprint in the window: no board of these projects plans sprints (Kanban)")
            : NoClosedSprint;

    public static Reason NoClosedSprint { get; } = new("noClosedSprint", "no closed sprint in the window");
}
