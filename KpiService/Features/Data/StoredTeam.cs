using KpiService.Configuration;

namespace KpiService.Features.Data;

/// <summary>A configured team: the union of its projects, boards and labels.</summary>
internal sealed record StoredTeam(string Name, IReadOnlyList<string> Projects, IReadOnlyList<long> Boards, IReadOnlyList<string> Labels)
{
    public static IReadOnlyList<StoredTeam> Of(KpiServiceOptions options) =>
        [.. options.Projects.Teams.Select(t => new StoredTeam(t.Name, [.. t.Projects], [.. t.Boards], [.. t.Labels]))];
}
