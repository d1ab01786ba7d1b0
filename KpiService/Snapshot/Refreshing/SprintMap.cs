namespace KpiService.Snapshot.Refreshing;

/// <summary>Where sprints stand that stood elsewhere: new ones come between them.</summary>
internal static class SprintMap
{
    /// <param name="map">Ordinals of the older snapshot's sprints in the next; null: the same.</param>
    /// <returns>False: a sprint has been stored or taken out, which changes what histories say.</returns>
    public static bool TryOf(DataSnapshot older, DataSnapshot newer, out int[]? map)
    {
        map = null;
        var ordinals = newer.Sprints.ToDictionary(s => (s.Instance, s.Id), s => s.Ordinal);
        var moved = new int[older.Sprints.Count];
        foreach (var sprint in older.Sprints)
        {
            moved[sprint.Ordinal] = ordinals[(sprint.Instance, sprint.Id)];
            if (newer.Sprints[moved[sprint.Ordinal]].Stored != sprint.Stored)
                return false;
        }

        // Where histories have only names, a sprint of another name may be the one that is meant.
        if (older.HistoriesWithoutIds.Count > 0 && !Names(older).SetEquals(Names(newer)))
            return false;
        if (moved.Index().Any(m => m.Index != m.Item))
            map = moved;
        return true;
    }

    private static HashSet<(int, long, string)> Names(DataSnapshot snapshot) =>
        [.. snapshot.Sprints.Select(s => (s.Instance, s.Id, s.Name))];
}
