using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Snapshot.Columns;
using KpiService.Snapshot.Histories;
using KpiService.Snapshot.Loading;

namespace KpiService.Snapshot.Refreshing;

/// <summary>
/// Makes the next snapshot of the last one and of what has changed since: the changed issues are read into a small snapshot, which is
/// spliced into the large one. What the change of one thing would change in issues that didn't change is left to a whole load.
/// </summary>
/// <param name="older">The last snapshot.</param>
/// <param name="newer">Of the changed issues alone, with today's catalog and the ordinals of the older one.</param>
internal sealed class SnapshotRefresh(DataSnapshot older, DataSnapshot newer, KpiServiceOptions options)
{
    private readonly Splice splice = new(older.Issues, newer.Issues);

    /// <param name="references">What the newer issues say of those above them.</param>
    /// <param name="boardIssues">Issues by board, where these may have changed; null: they haven't.</param>
    /// <returns>Null: only a whole load tells.</returns>
    public DataSnapshot? Apply(
        string dataVersion,
        SnapshotBuilder builder,
        IReadOnlyList<IssueReference> references,
        Func<IssueColumns, ListColumn<int>>? boardIssues
    )
    {
        if (!SprintMap.TryOf(older, newer, out var sprints) || MeansOthers() || !HasSamePlaces())
            return null;
        var lookup = new SplicedLookup(splice, older.Issues, newer.Issues, references);
        var links = IssueLinks.Of(references, lookup.ById, lookup.ByKey);
        var types = splice.Column(older.Issues.Types, newer.Issues.Types);
        links.TakeParents(issue => newer.Types[types[issue]].Level > 0);
        var issues = IssueColumnsSplice.Of(splice, older.Issues, newer.Issues, links, sprints);
        if (!builder.LevelsHold(issues))
            return null;
        return new DataSnapshot
        {
            DataVersion = dataVersion,
            Instances = newer.Instances,
            Projects = newer.Projects,
            Types = newer.Types,
            Statuses = newer.Statuses,
            Boards = newer.Boards,
            Sprints = newer.Sprints,
            KanbanProjects = newer.KanbanProjects,
            Issues = issues,
            StatusPlaces = newer.StatusPlaces,
            Flow = FlowHistorySplice.Of(splice, older.Flow, newer.Flow),
            SprintHistory = Sprints(sprints),
            Estimates = new EstimateHistory
            {
                Fields = [.. older.Estimates.Fields.Zip(newer.Estimates.Fields, splice.Lists)],
                FieldsOfProject = newer.Estimates.FieldsOfProject,
                IsTime = newer.Estimates.IsTime,
                Projects = issues.Projects,
            },
            FlaggedSpans = splice.Lists(older.FlaggedSpans, newer.FlaggedSpans),
            Categories = WorkCategories.Build(options.Labels, newer.Projects, newer.Instances, newer.Types, issues),
            BoardIssues = boardIssues?.Invoke(issues) ?? (splice.Moved ? older.BoardIssues.Map(splice.Placed) : older.BoardIssues),
            StandardIssues = IssueBitmap.Where(issues.Count, i => newer.Types[issues.Types[i]].Level == 0),
            ChangeItems = older.ChangeItems - Replaced().Sum(i => Living(older.Issues, i)) + newer.ChangeItems,
            Notes = IssueNotesSplice.Of(splice, older.Notes, newer.Notes),
            Unread = builder.Unread((instance, id) => Math.Max(-1, issues.Find(instance, id))),
            HistoriesWithoutIds = older.HistoriesWithoutIds.Where(i => !splice.IsReplaced(i)).Select(splice.Placed).ToHashSet(),
            UnmappedStatuses = newer.UnmappedStatuses,
            FormerStatusNames = FormerNames(),
            OldKeys = newer.OldKeys,
            Trail = newer.Trail with { Dangling = older.Trail.Dangling.With(links.Dangling) },
        };
    }

    /// <summary>
    /// Whether a changed issue is one that others mean and could not be joined to, or takes a key that leads elsewhere; whether histories
    /// have names that can mean something else now; whether a type lies on another level, so that its children have another epic.
    /// </summary>
    private bool MeansOthers()
    {
        if (newer.HistoriesWithoutIds.Count > 0 || !newer.Trail.ReadsAs(older.Trail))
            return true;
        var past = newer.OldKeys.Select(k => (k.Instance, k.Key)).ToHashSet();
        if (older.OldKeys.Count != past.Count && newer.OldKeys.Any(k => older.Trail.Dangling.Epics.Contains((k.Instance, k.Key))))
            return true;
        for (var i = 0; i < newer.Issues.Count; i++)
        {
            var (instance, id, key) = (newer.Issues.Instances[i], newer.Issues.Ids[i], newer.Issues.Keys[i]);
            var before = older.Issues.Find(instance, id);
            if (before >= 0 && Level(older, before) != Level(newer, i))
                return true;
            var isNamedAnew = before < 0 || older.Issues.Keys[before] != key;
            if (isNamedAnew && (older.Trail.Dangling.Mean(instance, id, key) || past.Contains((instance, key))))
                return true;
        }

        return false;
    }

    /// <summary>Whether statuses count as they did.</summary>
    private bool HasSamePlaces() =>
        older.Projects.All(p => older.Statuses.All(s => older.Workflow[p.Ordinal, s.Ordinal] == newer.Workflow[p.Ordinal, s.Ordinal]));

    private static int Level(DataSnapshot snapshot, int issue) => snapshot.Types[snapshot.Issues.Types[issue]].Level;

    private static int Living(IssueColumns issues, int issue) =>
        issues.DeletedTimes[issue] == long.MaxValue ? issues.ChangeCounts[issue] : 0;

    private IEnumerable<int> Replaced() => Enumerable.Range(0, older.Issues.Count).Where(splice.IsReplaced);

    private static ListColumn<Stay> Moved(ListColumn<Stay> stays, int[]? sprints) =>
        sprints is null ? stays : stays.Map(s => s with { Sprint = sprints[s.Sprint] });

    /// <summary>The history itself where neither sprints nor stays have changed.</summary>
    private SprintHistory Sprints(int[]? moved)
    {
        var (before, after) = (older.SprintHistory, newer.SprintHistory);
        var stays = splice.FactLists(Moved(before.StaysByIssue, moved), after.StaysByIssue);
        var disagrees = splice.Column(before.Disagrees, after.Disagrees);
        return ReferenceEquals(stays, before.StaysByIssue) && ReferenceEquals(disagrees, before.Disagrees) && SameDates()
            ? before
            : SprintHistoryFactory.Of(stays, disagrees, newer.Sprints);
    }

    private bool SameDates() => older.Sprints.Select(Dates).SequenceEqual(newer.Sprints.Select(Dates));

    private static (SprintState, Instant?, Instant?) Dates(SprintInfo sprint) => (sprint.State, sprint.StartedAt, sprint.CompletedAt);

    private Dictionary<int, IReadOnlySet<string>> FormerNames()
    {
        var names = older.FormerStatusNames.ToDictionary();
        foreach (var (status, more) in newer.FormerStatusNames)
            names[status] = names.TryGetValue(status, out var known) ? known.Union(more).ToHashSet() : more;
        return names;
    }
}
