using KpiService.Configuration;

namespace KpiService.Questions;

/// <summary>A team: the union of its projects, boards and labels; boards inside one of its projects narrow that project to them.</summary>
internal static class TeamScope
{
    public static void Restrict(FilterConditions scope, FilterNames names, IEnumerable<TeamOptions> teams, string name)
    {
        if (names.Team(teams, name) is not { } team)
            return;
        var issues = scope.Snapshot.Issues;
        var boards = names.Boards("team", [.. team.Boards]);
        var members = scope.Members(boards);
        var whole = names.TeamProjects(team).Where(p => !boards.Any(b => scope.Snapshot.Boards[b].Projects.Contains(p))).ToHashSet();
        var labels = Enumerable.Range(0, issues.LabelNames.Count).Where(l => team.Labels.Contains(issues.LabelNames[l])).ToHashSet();
        scope.Restrict(i => whole.Contains(issues.Project(i)) || members.Contains(i) || HasAny(issues.LabelIds[i], labels));
        if (boards.Count == 0)
            return;
        var shown = scope.Snapshot.Boards.Where(b => b.Projects.Any(whole.Contains)).Select(b => b.Ordinal);
        scope.RestrictSprints([.. boards.Union(shown)]);
    }

    private static bool HasAny(ReadOnlySpan<int> ids, HashSet<int> wanted)
    {
        foreach (var id in ids)
        {
            if (wanted.Contains(id))
                return true;
        }

        return false;
    }
}
