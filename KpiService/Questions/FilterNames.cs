using System.Globalization;
using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Snapshot;

namespace KpiService.Questions;

/// <summary>Looks up what a filter names and collects what can't be found or is ambiguous.</summary>
internal sealed class FilterNames
{
    private const int Shown = 100;
    private readonly DataSnapshot snapshot;
    private readonly List<FilterError> errors = [];

    public FilterNames(DataSnapshot snapshot, string? instance)
    {
        this.snapshot = snapshot;
        InstanceOrdinal = instance is null ? -1 : snapshot.Instances.FirstOrDefault(i => i.Name == instance)?.Ordinal ?? -1;
        if (instance is not null && InstanceOrdinal < 0)
            Unknown("instance", "Jira", instance, snapshot.Instances.Select(i => i.Name));
    }

    /// <summary>-1: all Jiras.</summary>
    public int InstanceOrdinal { get; }

    public IReadOnlyList<FilterError> Errors => errors;

    public HashSet<int> Projects(IEnumerable<string> keys) => [.. keys.SelectMany(k => Project("projects", k, unknownIsError: true))];

    /// <summary>A configured project that isn't stored yet selects nothing.</summary>
    public HashSet<int> TeamProjects(TeamOptions team) => [.. team.Projects.SelectMany(k => Project("team", k, unknownIsError: false))];

    public TeamOptions? Team(IEnumerable<TeamOptions> teams, string name)
    {
        var team = teams.FirstOrDefault(t => string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase));
        if (team is null)
            Unknown("team", "team", name, teams.Select(t => t.Name));
        return team;
    }

    public HashSet<int> Boards(string parameter, IReadOnlyList<long> ids)
    {
        var found = new HashSet<int>();
        foreach (var id in ids)
        {
            var boards = snapshot.Boards.Where(b => b.Id == id && InScope(b.Instance)).ToList();
            if (boards.Count == 0)
                Unknown(
                    parameter,
                    "board",
                    id.ToString(CultureInfo.InvariantCulture),
                    snapshot.Boards.Where(b => b.Listed).Select(b => $"{b.Id}")
                );
            else if (boards.Count > 1)
                Ambiguous(parameter, $"Board {id}", boards.Select(b => b.Instance), "add instance=NAME");
            else if (boards[0].MembershipError is { } error)
                errors.Add(new FilterError(parameter, $"Which issues are on board {id} is unknown: {error}", []));
            else
                found.Add(boards[0].Ordinal);
        }

        return found;
    }

    public HashSet<int> Types(IEnumerable<string> wanted)
    {
        var found = new HashSet<int>();
        foreach (var name in wanted)
        {
            var types = snapshot
                .Types.Where(t => string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase))
                .Select(t => t.Ordinal)
                .ToList();
            if (types.Count == 0)
                Unknown("types", "issue type", name, snapshot.Types.Select(t => t.Name));
            found.UnionWith(types);
        }

        return found;
    }

    /// <param name="known">The names that occur.</param>
    public HashSet<int> Attributes(AttributeFilter by, IEnumerable<string> wanted, IReadOnlyList<string> known)
    {
        var comparison = by.ByCase ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var found = new HashSet<int>();
        foreach (var text in wanted)
        {
            var ids = Enumerable.Range(0, known.Count).Where(k => string.Equals(known[k], text, comparison)).ToList();
            if (ids.Count == 0)
                Unknown(by.Parameter, by.Name, text, known);
            found.UnionWith(ids);
        }

        return found;
    }

    /// <summary>Ordinal; -1 with an error when there isn't exactly one.</summary>
    public int Epic(string key)
    {
        var found = snapshot.FindIssues(key).Where(i => InScope(snapshot.Issues.Instance(i))).ToList();
        if (found.Count > 1)
            Ambiguous("epic", $"Epic {key}", found.Select(i => snapshot.Issues.Instance(i)), $"write instance:{key}");
        if (found.Count == 0)
            errors.Add(new FilterError("epic", $"No issue {key} is stored. Check the key, or sync the project it lies in.", []));
        return found.Count == 1 ? found[0] : -1;
    }

    private List<int> Project(string parameter, string key, bool unknownIsError)
    {
        var (instance, bare) = QualifiedKey.Parse(key);
        var found = snapshot
            .Projects.Where(p =>
                string.Equals(p.Key, bare, StringComparison.OrdinalIgnoreCase)
                && InScope(p.Instance)
                && (instance is null || snapshot.Instances[p.Instance].Name == instance)
            )
            .ToList();
        if (found.Count > 1)
            Ambiguous(parameter, $"Project {key}", found.Select(p => p.Instance), $"write instance:{key}");
        if (found.Count == 0 && unknownIsError)
            Unknown(parameter, "project", key, snapshot.Projects.Select(p => p.Key));
        return found.Count == 1 ? [found[0].Ordinal] : [];
    }

    private bool InScope(int instance) => InstanceOrdinal < 0 || instance == InstanceOrdinal;

    private void Unknown(string parameter, string what, string value, IEnumerable<string> accepted)
    {
        var values = accepted.Distinct().Order(StringComparer.OrdinalIgnoreCase).Take(Shown).ToList();
        errors.Add(
            new FilterError(
                parameter,
                $"Unknown {what} '{value}'. Accepted: {(values.Count > 0 ? string.Join(", ", values) : "none yet, sync first")}.",
                values
            )
        );
    }

    private void Ambiguous(string parameter, string what, IEnumerable<int> instances, string remedy)
    {
        var names = instances.Select(i => snapshot.Instances[i].Name).ToList();
        errors.Add(new FilterError(parameter, $"{what} exists in {string.Join(" and ", names)}: {remedy}.", names));
    }
}
