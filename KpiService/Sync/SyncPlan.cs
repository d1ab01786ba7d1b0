using KpiService.Domain;
using KpiService.Domain.Time;

namespace KpiService.Sync;

/// <summary>What the plan depends on besides the request.</summary>
/// <param name="Now">Jira's clock at the start of the run.</param>
/// <param name="Overlap">How far behind the watermark an incremental sync begins: search indexes lag.</param>
/// <param name="LookbackDays"><c>sync.lookback_days</c>.</param>
/// <param name="Changelog"><c>sync.with_changelog</c>.</param>
/// <param name="Fields">Custom fields that are read.</param>
public sealed record PlanSettings(Instant Now, TimeSpan Overlap, int LookbackDays, bool Changelog, IReadOnlyList<string> Fields);

/// <summary>A request and the ids of the projects it concerns.</summary>
public sealed record PlannedRequest(SyncRequest Request, IReadOnlySet<long> Projects);

/// <summary>Which issues of one Jira a run fetches: cursors and request to batches. Pure.</summary>
/// <param name="Batches">In the order in which they run.</param>
/// <param name="Notes">Why a project is synced in full though that wasn't asked for, by project id.</param>
public sealed record SyncPlan(IReadOnlyList<SyncBatch> Batches, IReadOnlyDictionary<long, string> Notes)
{
    /// <param name="interrupted">What an earlier run left undone; it comes first.</param>
    /// <param name="requests">What is asked for, the oldest first.</param>
    public static SyncPlan Create(
        IReadOnlyList<ProjectState> projects,
        IEnumerable<SyncBatch> interrupted,
        IEnumerable<PlannedRequest> requests,
        PlanSettings settings
    )
    {
        var states = projects.ToDictionary(p => p.Project.Id);
        var notes = new Dictionary<long, string>();
        var batches = interrupted.Select(batch => Resume(batch, states, settings)).OfType<SyncBatch>().ToList();
        Apply(batches, states);
        foreach (var (request, wanted) in requests)
        {
            var walks = states
                .Values.Where(s => wanted.Contains(s.Project.Id))
                .Select(s => Walk(s, batches, request, settings))
                .OfType<Walk>();
            var next = Group(walks, request, settings, notes);
            Apply(next, states);
            batches.AddRange(next);
        }

        return new SyncPlan(batches, notes);
    }

    // A cursor belongs to its exact restriction: when projects have left the configuration since, the walk begins anew.
    private static SyncBatch? Resume(SyncBatch batch, Dictionary<long, ProjectState> states, PlanSettings settings)
    {
        var projects = batch.Projects.Where(p => states.ContainsKey(p.Id)).Select(p => states[p.Id].Project).ToList();
        if (projects.Count == 0)
            return null;
        if (!projects.SequenceEqual(batch.Projects))
            batch = batch with { Projects = projects, Cursor = null, Walked = false };
        return batch.Begun ? batch : batch with { Watermark = settings.Now };
    }

    private static void Apply(IEnumerable<SyncBatch> batches, Dictionary<long, ProjectState> states)
    {
        foreach (var batch in batches)
        {
            foreach (var project in batch.Projects)
                states[project.Id] = states[project.Id].After(batch);
        }
    }

    private static List<SyncBatch> Group(
        IEnumerable<Walk> walks,
        SyncRequest request,
        PlanSettings settings,
        Dictionary<long, string> notes
    )
    {
        var all = walks.ToList();
        foreach (var (project, why) in all.Where(w => w.Why is not null).Select(w => (w.Project, w.Why)))
            notes[project.Id] = $"Synced in full, {why}.";
        return
        [
            .. all.GroupBy(w => (w.Full, w.Since))
                .OrderByDescending(g => g.Key.Full)
                .Select(g => new SyncBatch
                {
                    Projects = [.. g.Select(w => w.Project)],
                    Full = g.Key.Full,
                    Since = g.Key.Since,
                    Changelog = request.Changelog && settings.Changelog,
                    Watermark = settings.Now,
                    LookbackDays = settings.LookbackDays,
                    Fields = settings.Fields,
                }),
        ];
    }

    /// <returns>Null: the batches planned before are enough.</returns>
    private static Walk? Walk(ProjectState state, List<SyncBatch> before, SyncRequest request, PlanSettings settings)
    {
        var changed = state.Watermark?.AddMilliseconds(-(long)settings.Overlap.TotalMilliseconds);
        if (Full(state, before, request, settings) is { } full)
            return full with { Since = changed < full.Since ? changed.Value : full.Since };
        return changed is { } since && !before.Any(b => b.Watermark >= settings.Now && b.Projects.Contains(state.Project))
            ? new Walk(state.Project, false, since, null)
            : null;
    }

    /// <returns>Null: an incremental walk will do. The caller sees to it that nothing since the watermark is left out.</returns>
    private static Walk? Full(ProjectState state, List<SyncBatch> before, SyncRequest request, PlanSettings settings)
    {
        var since = settings.Now.AddDays(-(request.Days ?? settings.LookbackDays));
        Walk Because(string? why) => new(state.Project, true, since, why);

        if (request.Mode == SyncMode.Full)
            return IsCovered(state, before, since) ? null : Because(null);
        if (state.Watermark is null || state.Horizon is not { } horizon)
            return Because("because it has not been synced before");
        if (request.Days is { } days && horizon > since)
            return Because($"because {days} days were asked for and less is stored");
        if (settings.LookbackDays > state.LookbackDays && horizon > since)
            return Because($"because sync.lookback_days was raised to {settings.LookbackDays}");
        if (settings.Fields.Except(state.Fields).ToList() is { Count: > 0 } added)
            return Because($"because it was stored without {string.Join(", ", added)}") with { Since = horizon < since ? horizon : since };
        return null;
    }

    // The same full sync asked for again after an interruption goes on; it doesn't begin anew.
    private static bool IsCovered(ProjectState state, List<SyncBatch> before, Instant since) =>
        before.Any(b => b.Full && b.Since <= since && b.Projects.Contains(state.Project));
}

/// <summary>What a project needs.</summary>
internal sealed record Walk(BatchProject Project, bool Full, Instant Since, string? Why);
