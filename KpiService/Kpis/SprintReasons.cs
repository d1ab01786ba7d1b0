using KpiService.Snapshot;

namespace KpiService.Kpis;

/// <summary>Why a sprint KPI has no value.</summary>
internal static class SprintReasons
{
    public static string None(KpiQuestion q) => q.Selection.Projects.Count > 0 && q.Selection.Projects.All(p => Kanban.Is(q.Snapshot, p))
        ? "no closed sprint in the window: no board of these projects plans sprints (Kanban)"
        : "no closed sprint in the window";
}

/// <summary>Work without sprints.</summary>
internal static class Kanban
{
    /// <summary>A project that no board with sprints shows.</summary>
    public static bool Is(DataSnapshot snapshot, int project) => !snapshot.Boards.Any(b => b.OwnsSprints && b.Projects.Contains(project));
}
