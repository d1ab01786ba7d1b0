namespace KpiService.Snapshot.Loading;

/// <summary>
/// Finds the status of a history's end that has no id by its name: today's names first, then names of the past. What nothing knows
/// becomes a state of its own, with an id that Jira has not.
/// </summary>
/// <param name="formerNames">Other names that histories know statuses (by ordinal) by.</param>
internal sealed class StatusNames(Catalog catalog, IReadOnlyDictionary<int, HashSet<string>> formerNames)
{
    private const string Nameless = "(unknown status)";
    private readonly ILookup<(int, string), StatusInfo> own = catalog.Statuses.ToLookup(s => (s.Instance, Plain(s.Name)));
    private readonly ILookup<(int, string), StatusInfo> former = formerNames
        .SelectMany(f => f.Value.Select(name => (Status: catalog.Statuses[f.Key], Name: name)))
        .ToLookup(f => (f.Status.Instance, Plain(f.Name)), f => f.Status);
    private readonly Dictionary<(int, string), int> unknown = [];

    /// <summary>Ordinal.</summary>
    /// <param name="project">Jira's id of the project: a name of its own wins.</param>
    public int Find(int instance, long project, string? name)
    {
        var key = (catalog.Instance(instance), Plain(string.IsNullOrWhiteSpace(name) ? Nameless : name));
        var today = own[key].Where(s => s.Listed).OrderBy(Distance);
        var past = own[key].Where(s => !s.Listed).Concat(former[key]).OrderBy(Distance);
        if (today.Concat(past).FirstOrDefault() is { } status)
            return status.Ordinal;
        if (unknown.TryGetValue(key, out var ordinal))
            return ordinal;
        return unknown[key] = catalog.AddUnknownStatus(instance, string.IsNullOrWhiteSpace(name) ? Nameless : name.Trim());

        int Distance(StatusInfo s) =>
            s.ProjectId == project ? 0
            : s.ProjectId is null ? 1
            : 2;
    }

    private static string Plain(string name) => name.Trim().ToUpperInvariant();
}
