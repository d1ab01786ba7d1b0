using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Domain.Facts;

namespace KpiService.Sync;

/// <summary>What one Jira shows.</summary>
/// <param name="Projects">Null: it could not be asked, because of <paramref name="Error"/>.</param>
public sealed record VisibleProjects(InstanceOptions Instance, IReadOnlyList<ProjectFact>? Projects, string? Error);

/// <summary>A configured project: where it was found, or why it can't be synced.</summary>
/// <param name="Instance">Empty when no Jira knows the key.</param>
public sealed record ScopedProject(string Instance, string Key, ProjectFact? Project, string? Error);

/// <summary>Finds the configured project keys in the Jiras. Pure.</summary>
public static class ProjectScope
{
    private const int MostNamed = 20;

    /// <summary>Every configured project, found or not.</summary>
    public static IReadOnlyList<ScopedProject> Resolve(ProjectsOptions options, IReadOnlyList<VisibleProjects> jiras)
    {
        var own = jiras.SelectMany(jira => jira.Instance.Projects.Select(key => Find(QualifiedKey.Parse(key).Key, key, [jira])));
        var claimed = jiras
            .SelectMany(j => j.Instance.Projects)
            .Select(key => QualifiedKey.Parse(key).Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var shared = jiras.Where(j => j.Instance.Projects.Count == 0).ToList();
        var common = options
            .ProjectKeys.Where(key => QualifiedKey.Parse(key).Instance is not null || !claimed.Contains(key))
            .Select(key =>
                QualifiedKey.Parse(key) is ({ } name, var bare)
                    ? Find(bare, key, [.. jiras.Where(j => Same(j.Instance.Name, name))])
                    : Find(key, key, shared)
            );
        return [.. own.Concat(common).DistinctBy(p => (p.Instance, p.Project?.Key ?? p.Key))];
    }

    /// <summary>Those of the configured projects that are asked for, and an error for each that isn't configured.</summary>
    /// <param name="asked">Keys or <c>instance:KEY</c>; null: all.</param>
    public static IReadOnlyList<ScopedProject> Select(IReadOnlyList<ScopedProject> configured, IReadOnlyList<string>? asked)
    {
        if (asked is null)
            return configured;
        return
        [
            .. asked.SelectMany(name => configured.Where(p => Matches(p, name)).DefaultIfEmpty(NotConfigured(configured, name))).Distinct(),
        ];
    }

    private static bool Matches(ScopedProject project, string name) =>
        Same(QualifiedKey.Parse(project.Key).Key, QualifiedKey.Parse(name).Key)
        && (QualifiedKey.Parse(name).Instance is not { } instance || Same(project.Instance, instance));

    private static ScopedProject NotConfigured(IReadOnlyList<ScopedProject> configured, string name) =>
        new(
            "",
            name,
            null,
            $"{name} is not among the configured projects ({Names(configured.Select(p => p.Key))}): add it to projects.project_keys, or "
                + "correct --projects."
        );

    private static ScopedProject Find(string key, string written, IReadOnlyList<VisibleProjects> jiras)
    {
        var found = jiras
            .Where(j => j.Projects is not null)
            .SelectMany(j => j.Projects ?? [], (j, p) => (j.Instance.Name, Project: p))
            .Where(f => Same(f.Project.Key, key))
            .ToList();
        return found switch
        {
            [var (name, project)] => new ScopedProject(name, project.Key, project, null),
            [] => Missing(written, jiras),
            _ => new ScopedProject(
                "",
                written,
                null,
                $"{found.Count} Jiras have a project {key}: "
                    + $"write {string.Join(" or ", found.Select(f => $"{f.Name}:{key}"))} in projects.project_keys."
            ),
        };
    }

    private static ScopedProject Missing(string written, IReadOnlyList<VisibleProjects> jiras)
    {
        var instance = jiras is [var only] ? only.Instance.Name : "";
        if (jiras.FirstOrDefault(j => j.Projects is null) is { } unasked)
            return new ScopedProject(unasked.Instance.Name, written, null, unasked.Error);
        if (jiras.Count == 0)
            return new ScopedProject("", written, null, $"No Jira is configured for {written}: see jira.instances.");
        var visible = jiras.SelectMany(j => j.Projects ?? []).Select(p => p.Key).ToList();
        var seen = visible.Count == 0 ? "this account sees no project at all" : $"this account sees {Names(visible)}";
        return new ScopedProject(
            instance,
            written,
            null,
            $"Jira shows no project {QualifiedKey.Parse(written).Key} to this account; {seen}. "
                + "Correct projects.project_keys, or give the account the Browse Projects permission."
        );
    }

    private static string Names(IEnumerable<string> keys)
    {
        var all = keys.Order(StringComparer.Ordinal).ToList();
        var named = string.Join(", ", all.Take(MostNamed));
        return all.Count > MostNamed ? $"{named} and {all.Count - MostNamed} more" : named;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
