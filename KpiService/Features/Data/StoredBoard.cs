using KpiService.Snapshot;

namespace KpiService.Features.Data;

/// <summary>A stored board.</summary>
/// <param name="Type"><c>scrum</c>, <c>kanban</c> or <c>simple</c>.</param>
/// <param name="Projects">Keys of the projects it shows.</param>
/// <param name="Sprints">Sprints that it shows.</param>
/// <param name="Listed">False: known only as the origin of a sprint.</param>
/// <param name="ConfigurationError">Why columns and estimation are unknown; null when they are known.</param>
/// <param name="MembershipError">Why boards= cannot be answered for it; null when it can.</param>
internal sealed record StoredBoard(
    long Id,
    string Name,
    string Type,
    string Instance,
    IReadOnlyList<string> Projects,
    int Sprints,
    bool Listed,
    string? ConfigurationError,
    string? MembershipError
)
{
    public static IReadOnlyList<StoredBoard> Of(DataSnapshot data)
    {
        var sprints = data.Sprints.SelectMany(s => s.Boards).CountBy(b => b).ToDictionary();
        return
        [
            .. data
                .Boards.OrderBy(b => b.Instance)
                .ThenBy(b => b.Id)
                .Select(b => new StoredBoard(
                    b.Id,
                    b.Name,
                    b.Type,
                    data.Instances[b.Instance].Name,
                    [.. b.Projects.Select(p => data.Projects[p].Key)],
                    sprints.GetValueOrDefault(b.Ordinal),
                    b.Listed,
                    b.ConfigurationError,
                    b.MembershipError
                )),
        ];
    }
}
