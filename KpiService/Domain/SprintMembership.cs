using KpiService.Domain.Time;

namespace KpiService.Domain;

/// <summary>A stay in a sprint: from its first instant to before its last; <see cref="Instant.MaxValue"/> while it lasts.</summary>
public readonly record struct SprintInterval(long Sprint, Instant From, Instant To);

/// <summary>A change of the Sprint field: comma-separated id lists.</summary>
public readonly record struct SprintChange(Instant At, string? From, string? To);

/// <summary>Replays the Sprint field.</summary>
public static class SprintMembership
{
    /// <param name="changes">In order of time.</param>
    /// <param name="current">Today's sprints; they win from the last change on.</param>
    public static List<SprintInterval> Replay(Instant created, IReadOnlyList<SprintChange> changes, IReadOnlyList<long> current)
    {
        var result = new List<SprintInterval>();
        var open = new Dictionary<long, Instant>();
        Apply(changes.Count == 0 ? current : Ids(changes[0].From), created);
        for (var k = 0; k < changes.Count; k++)
            Apply(k == changes.Count - 1 ? current : Ids(changes[k].To), changes[k].At);
        result.AddRange(open.Select(o => new SprintInterval(o.Key, o.Value, Instant.MaxValue)));
        return result;

        void Apply(IReadOnlyList<long> now, Instant at)
        {
            foreach (var (sprint, from) in open.Where(o => !now.Contains(o.Key)).ToList())
            {
                open.Remove(sprint);
                if (from < at)
                    result.Add(new SprintInterval(sprint, from, at));
            }

            foreach (var sprint in now.Where(s => !open.ContainsKey(s)))
                open[sprint] = Rejoin(sprint, at);
        }

        // Out and in again at the same instant is no absence.
        Instant Rejoin(long sprint, Instant at)
        {
            var last = result.FindIndex(r => r.Sprint == sprint && r.To == at);
            if (last < 0)
                return at;
            var from = result[last].From;
            result.RemoveAt(last);
            return from;
        }
    }

    /// <summary>Ids of a comma-separated list; whatever isn't an id is skipped.</summary>
    public static IReadOnlyList<long> Ids(string? list)
    {
        if (string.IsNullOrEmpty(list))
            return [];
        var ids = new List<long>();
        foreach (var range in list.AsSpan().Split(','))
        {
            if (long.TryParse(list.AsSpan(range).Trim(), out var id))
                ids.Add(id);
        }

        return ids;
    }
}
