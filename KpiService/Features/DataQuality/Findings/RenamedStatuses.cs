using KpiService.Features.DataQuality.Counted;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>Statuses that histories know by other names.</summary>
internal static class RenamedStatuses
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "renamedStatuses",
            Title = "Renamed statuses",
            Unit = "statuses",
            Distorts = "Nothing here, ids count; but if a rename changed the meaning, the past is judged by today's.",
            Advice = "Where the meaning changed, make a new status instead of renaming one.",
            Kpis = ["cycleTime"],
            Notable = 50,
            AtTitle = "Left at",
            Among = Populations.Statuses,
            Cases = s => StatusPopulation.Visits(s, (issue, status) => s.Snapshot.FormerStatusNames.ContainsKey(status)),
            NameOf = (s, status) =>
                $"{s.Snapshot.Statuses[status].Name} "
                + $"(was {string.Join(", ", s.Snapshot.FormerStatusNames[status].Order(StringComparer.Ordinal))})",
        };
}
