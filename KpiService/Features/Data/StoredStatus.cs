using KpiService.Domain;
using KpiService.Snapshot;

namespace KpiService.Features.Data;

/// <summary>A status's category in one project, where it differs from the others.</summary>
internal sealed record ProjectCategory(string Project, StatusCategory Category, CategorySource Source, bool Waiting);

/// <summary>A status and where its category comes from.</summary>
/// <param name="JiraCategory">Jira's own category; null where Jira never said.</param>
/// <param name="Category">The category in force in most projects.</param>
/// <param name="Waiting">True: nobody works on an issue there.</param>
/// <param name="Listed">False: gone from Jira, seen in histories or issues only.</param>
/// <param name="Exceptions">Projects in which it is taken otherwise.</param>
internal sealed record StoredStatus(
    long Id,
    string Name,
    string Instance,
    StatusCategory? JiraCategory,
    StatusCategory Category,
    CategorySource Source,
    bool Waiting,
    bool Listed,
    IReadOnlyList<ProjectCategory> Exceptions
)
{
    public static IReadOnlyList<StoredStatus> Of(DataSnapshot data) =>
        [.. data.Statuses.OrderBy(s => s.Instance).ThenBy(s => s.Id).Select(s => Of(data, s)).OfType<StoredStatus>()];

    private static StoredStatus? Of(DataSnapshot data, StatusInfo status)
    {
        var places = data
            .Projects.Where(p => p.Instance == status.Instance)
            .Select(p => (p.Key, Place: data.Workflow[p.Ordinal, status.Ordinal]))
            .ToList();
        if (places.Count == 0)
            return null;
        var usual = places.CountBy(p => p.Place).MaxBy(c => c.Value).Key;
        return new StoredStatus(
            status.Id,
            status.Name,
            data.Instances[status.Instance].Name,
            status.Category,
            usual.Category,
            usual.Source,
            usual.Waiting,
            status.Listed,
            [
                .. places
                    .Where(p => p.Place != usual)
                    .Select(p => new ProjectCategory(p.Key, p.Place.Category, p.Place.Source, p.Place.Waiting)),
            ]
        );
    }
}
