namespace KpiService.Snapshot.Columns;

/// <summary>Makes the notes of the next snapshot of those of the last and of the newer issues'.</summary>
internal static class IssueNotesSplice
{
    public static IssueNotes Of(Splice splice, IssueNotes older, IssueNotes newer) =>
        new()
        {
            ChangelogErrors = Both(splice, older.ChangelogErrors, newer.ChangelogErrors),
            Disagreed = older
                .Disagreed.Where(i => !splice.IsReplaced(i))
                .Select(splice.Placed)
                .Concat(newer.Disagreed.Select(splice.PlacedNewer))
                .ToHashSet(),
            OutOfSearch = Both(splice, older.OutOfSearch, newer.OutOfSearch),
            Archived = Both(splice, older.Archived, newer.Archived),
        };

    private static Dictionary<int, T> Both<T>(Splice splice, IReadOnlyDictionary<int, T> older, IReadOnlyDictionary<int, T> newer) =>
        older
            .Where(n => !splice.IsReplaced(n.Key))
            .Select(n => KeyValuePair.Create(splice.Placed(n.Key), n.Value))
            .Concat(newer.Select(n => KeyValuePair.Create(splice.PlacedNewer(n.Key), n.Value)))
            .ToDictionary();
}
