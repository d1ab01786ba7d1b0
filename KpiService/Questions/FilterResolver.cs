using KpiService.Configuration;
using KpiService.Domain.Facts;
using KpiService.Snapshot;

namespace KpiService.Questions;

/// <summary>Turns names and keys of a filter into a selection of the snapshot's issues.</summary>
public static class FilterResolver
{
    /// <param name="everyType">True: without explicit types, epics and sub-tasks are selected too (exports).</param>
    public static FilterResult Resolve(DataSnapshot snapshot, Filter filter, KpiServiceOptions options, bool everyType = false)
    {
        var names = new FilterNames(snapshot, filter.Instance);
        var scope = new FilterConditions(snapshot);
        if (filter.Instance is not null)
            scope.Restrict(i => snapshot.Issues.Instance(i) == names.InstanceOrdinal);
        var projects = filter.Projects.Count > 0 ? names.Projects(filter.Projects) : null;
        if (projects is not null)
            scope.Restrict(i => projects.Contains(snapshot.Issues.Project(i)));
        if (filter.Boards.Count > 0)
            scope.RestrictToBoards(names.Boards("boards", filter.Boards));
        if (filter.Team is { } team)
            TeamScope.Restrict(scope, names, options.Projects.Teams, team);
        RestrictByType(scope, names, snapshot, filter, everyType);
        RestrictByAttributes(scope, names, snapshot, filter);
        return names.Errors.Count > 0
            ? new FilterResult(null, names.Errors)
            : new FilterResult(scope.Select(projects is null ? null : [.. projects], filter), []);
    }

    private static void RestrictByType(FilterConditions scope, FilterNames names, DataSnapshot snapshot, Filter filter, bool everyType)
    {
        if (filter.Types.Count > 0)
        {
            var types = names.Types(filter.Types);
            scope.Restrict(i => types.Contains(snapshot.Issues.Type(i)));
        }
        else if (!everyType)
        {
            scope.Restrict(snapshot.StandardIssues.Contains);
        }
    }

    private static void RestrictByAttributes(FilterConditions scope, FilterNames names, DataSnapshot snapshot, Filter filter)
    {
        foreach (var (attribute, by) in IssueAttributes.Filters)
        {
            var column = snapshot.Issues[attribute];
            if (filter.Attributes[attribute] is { Count: > 0 } wanted)
                scope.Restrict(column.HasAny(names.Attributes(by, wanted, column.Names)));
        }

        if (filter.Epic is { } key)
        {
            var epic = names.Epic(key);
            scope.Restrict(i => snapshot.Issues.Epic(i) == epic);
        }
    }
}
