using KpiService.Configuration;

namespace KpiService.Questions;

/// <summary>A team: the union of its projects, boards and labels; boards inside one of its projects narrow that project to them.</summary>
internal static class TeamScope
{
    public static void Restrict(FilterConditions scope, FilterNames asked, IEnumerable<TeamOptions> teams, string name)
    {
        if (asked.Team(teams, name) is not { } team)
            return;
        var issues = scope.Snapshot.Issues;
        var boards = asked.Boards("team", [.. team.Boards]);
        var members = scope.Members(boards);
        var whole = asked.TeamProjects(team).Where(p => !boards.Any(b => scope.Snapshot.Boards[b].Projects.Contains(p))).ToHashSet();
        var names = issues.Labels.Names;
        var labelled = issues.Labels.HasAny(Enumerable.Range(0, names.Count).Where(l => team.Labels.Contains(names[l])).ToHashSet());
        scope.Restrict(i => whole.Contains(issues.Project(i)) || members.Contains(i) || labelled(i));
        if (boards.Count == 0)
            return;
        var shown = scope.Snapshot.Boards.Where(b => b.Projects.Any(whole.Contains)).Select(b => b.Ordinal);
        scope.RestrictSprints([.. boards.Union(shown)]);
    }
}
