namespace KpiService.Snapshot.Columns;

/// <summary>Makes the issues of the next snapshot of those of the last and of the newer ones.</summary>
internal static class IssueColumnsSplice
{
    /// <param name="links">The issues above the newer ones, by ordinals of the next snapshot.</param>
    /// <param name="sprints">Ordinals of the older snapshot's sprints in the next; null: the same.</param>
    public static IssueColumns Of(Splice splice, IssueColumns older, IssueColumns newer, IssueLinks links, int[]? sprints) =>
        new()
        {
            Keys = splice.Column(older.Keys, newer.Keys),
            Ids = splice.Column(older.Ids, newer.Ids),
            Instances = splice.Column(older.Instances, newer.Instances),
            Projects = splice.Column(older.Projects, newer.Projects),
            Types = splice.Column(older.Types, newer.Types),
            Statuses = splice.Column(older.Statuses, newer.Statuses),
            CreatedTimes = splice.Column(older.CreatedTimes, newer.CreatedTimes),
            BegunTimes = splice.Column(older.BegunTimes, newer.BegunTimes),
            ResolvedTimes = splice.Column(older.ResolvedTimes, newer.ResolvedTimes),
            UpdatedTimes = splice.Column(older.UpdatedTimes, newer.UpdatedTimes),
            DeletedTimes = splice.Column(older.DeletedTimes, newer.DeletedTimes),
            Parents = splice.Column(Placed(splice, older.Parents), links.Parents),
            Epics = splice.Column(Placed(splice, older.Epics), links.Epics),
            EpicsFromParents = splice.Column(older.EpicsFromParents, links.EpicsFromParents),
            EpicLinked = splice.Column(older.EpicLinked, newer.EpicLinked),
            EpicNamed = splice.Column(older.EpicNamed, newer.EpicNamed),
            Complete = splice.Column(older.Complete, newer.Complete),
            ChangeCounts = splice.Column(older.ChangeCounts, newer.ChangeCounts),
            SprintOrdinals = splice.Lists(
                sprints is null ? older.SprintOrdinals : older.SprintOrdinals.Map(s => sprints[s]),
                newer.SprintOrdinals
            ),
            Attributes = [.. older.Attributes.Zip(newer.Attributes, (a, b) => AttributeColumn.Spliced(splice, a, b))],
        };

    /// <summary>Ordinals of older issues in the next snapshot.</summary>
    private static int[] Placed(Splice splice, int[] issues) => splice.Moved ? Array.ConvertAll(issues, splice.Placed) : issues;
}
