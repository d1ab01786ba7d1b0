using KpiService.Domain;
using KpiService.Domain.Text;

namespace KpiService.Configuration.Validation;

internal static class ProjectRules
{
    public static void Check(KpiServiceOptions options, Findings findings)
    {
        var projects = options.Projects;
        Expect.NoBlanks(findings, "projects.project_keys", projects.ProjectKeys);
        Expect.Unique(findings, "projects.project_keys", projects.ProjectKeys, "key");
        foreach (var (i, key) in projects.ProjectKeys.Index())
            ProjectKey(findings, $"projects.project_keys[{i}]", key, options.Jira.Instances);
        Teams(projects.Teams, KnownKeys(options), findings);
    }

    /// <summary>All keys that are synced, with and without the name of their instance.</summary>
    internal static HashSet<string> KnownKeys(KpiServiceOptions options)
    {
        var keys = options.Projects.ProjectKeys.Concat(
            options.Jira.Instances.SelectMany(i => i.Projects.SelectMany(p => new[] { p, $"{i.Name}:{p}" }))
        );
        return keys.SelectMany(k => new[] { k, QualifiedKey.Parse(k).Key }).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static void ProjectKey(Findings findings, string at, string key, IList<InstanceOptions> instances)
    {
        var (instance, bare) = QualifiedKey.Parse(key);
        if (bare.Any(" ,;\"'".Contains))
            findings.Error(at, $"\"{key}\" is not a project key; write one key per list element");
        var candidates = instance is null
            ? instances
            : [.. instances.Where(i => i.Name.Equals(instance, StringComparison.OrdinalIgnoreCase))];
        if (instance is not null && instances.Count > 0 && candidates.Count == 0)
            findings.Error(at, $"no instance is called \"{instance}\"; there are {string.Join(", ", instances.Select(i => i.Name))}");
        else if (
            candidates.Count > 0
            && candidates.All(i => i.Projects.Count > 0 && !i.Projects.Contains(bare, StringComparer.OrdinalIgnoreCase))
        )
            findings.Error(
                at,
                $"no instance lists the project {bare}; "
                    + $"add it to the projects of one of {string.Join(", ", candidates.Select(i => i.Name))}"
            );
    }

    private static void Teams(IList<TeamOptions> teams, HashSet<string> known, Findings findings)
    {
        Expect.Unique(findings, "projects.teams", teams.Select(t => t.Name), "team name");
        foreach (var (i, team) in teams.Index())
        {
            var at = $"projects.teams[{i}]";
            Expect.Given(findings, $"{at}.name", team.Name);
            if (team.Projects.Count + team.Boards.Count + team.Labels.Count == 0)
                findings.Error(at, $"the team \"{team.Name}\" has no projects, boards or labels");
            foreach (var (j, key) in team.Projects.Index().Where(p => known.Count > 0 && !known.Contains(p.Item)))
                findings.Error(
                    $"{at}.projects[{j}]",
                    $"\"{key}\" is not a configured project{(NearMatch.Of(key, known) is { } near ? $"; did you mean {near}?" : "")}"
                );
        }
    }
}
