using KpiService.Domain;
using KpiService.Domain.Text;

namespace KpiService.Configuration;

/// <summary>The project keys that are synced, as somebody may ask for them: <c>KEY</c>, or <c>instance:KEY</c>.</summary>
public sealed class ConfiguredProjects
{
    private readonly List<string> keys;
    private readonly HashSet<string> accepted;

    private ConfiguredProjects(IEnumerable<string> full)
    {
        accepted = full.SelectMany(key => new[] { Bare(key), key }).ToHashSet(StringComparer.OrdinalIgnoreCase);
        keys = [.. accepted.Where(key => Bare(key) == key)];
    }

    public static ConfiguredProjects Of(KpiServiceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var instances = options.Jira.Instances;
        var own = instances.SelectMany(i => i.Projects.Select(key => $"{i.Name}:{Bare(key)}")).ToList();
        var claimed = own.Select(Bare).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var common = options.Projects.ProjectKeys.Where(key => Bare(key) == key && !claimed.Contains(key)).ToList();
        // A Jira without a list of its own has those of the common list that it knows; which these are, only it can say.
        var shared = instances.Where(i => i.Projects.Count == 0).SelectMany(i => common.Select(key => $"{i.Name}:{key}"));
        return new([.. options.Projects.ProjectKeys, .. own, .. shared]);
    }

    /// <summary>What is wrong with the first of these that is not configured; null when all are.</summary>
    public string? Unknown(IEnumerable<string>? asked)
    {
        if (asked?.FirstOrDefault(name => !accepted.Contains(name)) is not { } unknown)
            return null;
        var meant = NearMatch.Of(unknown, accepted) is { } near ? $"; did you mean {near}?" : ".";
        var others = keys.Count == 0 ? "None is: set projects.project_keys." : $"Accepted: {string.Join(", ", keys)}.";
        return $"'{unknown}' is not a configured project{meant} {others}";
    }

    private static string Bare(string key) => QualifiedKey.Parse(key).Key;
}
