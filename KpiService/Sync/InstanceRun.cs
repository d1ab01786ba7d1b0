using KpiService.Domain;
using KpiService.Jira;
using KpiService.Jira.Fields;
using KpiService.Storage.Writers;
using KpiService.Sync.Runs;
using KpiService.Sync.Steps;

namespace KpiService.Sync;

/// <summary>One Jira's part of a run: the steps in their order.</summary>
/// <param name="again">True: the second pass of a run, for what the first has come to know too late.</param>
internal sealed class InstanceRun(InstanceSync sync, RunProgress progress, IReadOnlyList<ScopedProject> configured, bool again = false)
{
    private readonly Dictionary<long, ProjectState> states = [];
    private readonly IReadOnlyList<SyncBatch> interrupted = again ? [] : progress.Interrupted(sync.Name);

    private readonly IReadOnlyList<SyncRequest> requests = again
        ? [progress.Lease.Request with { Mode = SyncMode.Incremental, Days = null }]
        : progress.Requests(sync.Name);

    /// <returns>True: a board that only issues led to estimates with a field they were read without, so a second pass is needed.</returns>
    public async Task<bool> RunAsync(CancellationToken ct)
    {
        var catalog = new CatalogStep(sync);
        var fields = await catalog.RunAsync(ct);
        var boardStep = new BoardStep(sync);
        var boards = await boardStep.RunAsync(ct);
        var map = FieldMap.Discover(fields, EstimationFields(boards), sync.Client.Instance.Fields, sync.Options.Sync.People);
        catalog.WriteFields(fields, map);
        var known = new HistoryFields(fields, map);

        var batches = Plan(map);
        foreach (var batch in batches)
            await WalkAsync(batch, map, known, ct);
        var changelog = progress.Lease.Request.Changelog && sync.Options.Sync.WithChangelog;
        var walked = sync.Alive(batches.SelectMany(b => b.Projects).Distinct());
        // First what is gone is told: a history that is out of sight could keep the others from being read.
        if (walked.Count > 0)
            await CountAsync(
                new CensusStep(sync, map, known, changelog),
                walked,
                [.. batches.Where(b => b.Full).SelectMany(b => b.Projects).Select(p => p.Id)],
                ct
            );
        if (changelog)
            await new HistoryStep(sync, known).RunAsync(sync.Alive(walked), ct);
        var sprints = new SprintStep(sync, boards, boardStep);
        if (interrupted.Count > 0)
            await sprints.RecallAsync(map, known, ct);
        await sprints.RunAsync(ct);
        await new MembershipStep(sync, boards).RunAsync(ct);
        await FinishAsync(sync.Alive(walked), changelog, ct);
        return EstimationFields(boards).Except(map.EstimateFieldIds).Any();
    }

    private async Task CountAsync(CensusStep census, IReadOnlyList<BatchProject> projects, HashSet<long> anew, CancellationToken ct)
    {
        await census.RunAsync([.. projects.Select(p => states[p.Id])], anew, ct);
        if (sync.Reappeared)
            await census.FindParentsAsync(ct);
    }

    // Those of boards that could not be read now are known from earlier runs.
    private IEnumerable<string> EstimationFields(BoardReadings boards) =>
        boards
            .Boards.Select(b => b.Configuration?.EstimationFieldId)
            .Concat(new BoardWriter(sync.Session, sync.InstanceId).Stored().Select(b => b.EstimationFieldId))
            .OfType<string>()
            .Distinct();

    private IReadOnlyList<SyncBatch> Plan(FieldMap map)
    {
        var projects = sync.Configured.Select(p => new BatchProject(p.Id, p.Key)).ToList();
        var cursors = new CursorWriter(sync.Session).Read(sync.InstanceId);
        // A project that is behind the others was out of sight when they were read, or may have been.
        sync.Reappeared =
            interrupted.Count > 0 || sync.Configured.Select(p => cursors.GetValueOrDefault(p.Id)?.Watermark).Distinct().Count() > 1;
        var plan = SyncPlan.Create(
            [.. projects.Select(p => ProjectState.Of(p, cursors.GetValueOrDefault(p.Id)))],
            interrupted,
            requests.Select(r => new PlannedRequest(r, Asked(r))),
            new PlanSettings(sync.StartedAt, sync.Overlap, sync.Options.Sync.LookbackDays, sync.Options.Sync.WithChangelog, FieldIds(map))
        );
        foreach (var project in plan.Batches.SelectMany(b => b.Projects).Distinct())
        {
            states[project.Id] = ProjectState.Of(project, cursors.GetValueOrDefault(project.Id));
            sync.Report.Begin(sync.Name, project.Key);
            if (plan.Notes.TryGetValue(project.Id, out var note))
                sync.Report.ProjectNote(sync.Name, project.Key, note);
        }

        sync.Session.InTransaction(() => progress.Planned(sync.Name, plan.Batches, sync.Session));
        return plan.Batches;
    }

    private HashSet<long> Asked(SyncRequest request) =>
        ProjectScope
            .Select(configured, request.Projects)
            .Where(p => p.Instance == sync.Name)
            .Select(p => p.Project?.Id)
            .OfType<long>()
            .ToHashSet();

    private static IReadOnlyList<string> FieldIds(FieldMap map) =>
        [
            .. new[] { map.EpicNameFieldId, map.People ? "people" : null }
                .OfType<string>()
                .Concat(map.SprintFieldIds)
                .Concat(map.EpicLinkFieldIds)
                .Concat(map.FlaggedFieldIds)
                .Concat(map.EstimateFieldIds)
                .Order(StringComparer.Ordinal),
        ];

    private async Task WalkAsync(SyncBatch batch, FieldMap map, HistoryFields known, CancellationToken ct)
    {
        var alive = sync.Alive(batch.Projects);
        if (alive.Count == 0)
            return;
        if (alive.Count < batch.Projects.Count)
            batch = batch with { Projects = alive, Cursor = null, Walked = false };
        if (!batch.Walked)
            batch = await WalkOrSplitAsync(batch, map, known, ct);
        foreach (var project in sync.Alive(batch.Projects))
            states[project.Id] = states[project.Id].After(batch);
    }

    /// <summary>A project Jira refuses to search must not keep the others from being synced.</summary>
    private async Task<SyncBatch> WalkOrSplitAsync(SyncBatch batch, FieldMap map, HistoryFields known, CancellationToken ct)
    {
        try
        {
            var total = batch.Full && batch.Cursor is null ? await sync.CountAsync(batch.Query().Jql, ct) : null;
            sync.Report.Phase("issues", $"{sync.Name}: issues of {string.Join(", ", batch.Keys())}", "issues", total);
            return await new IssueStep(sync, map, known, b => progress.Advanced(sync.Name, b, sync.Session)).RunAsync(batch, ct);
        }
        catch (JiraException e) when (e.IsLocal() && batch.Projects is [var only])
        {
            sync.Report.Fail(sync.Name, only.Key, e.Message);
        }
        catch (JiraException e) when (e.IsLocal())
        {
            foreach (var project in batch.Projects)
                await WalkOrSplitAsync(batch.Only(project), map, known, ct);
        }

        return batch with
        {
            Walked = true,
        };
    }

    private async Task FinishAsync(IReadOnlyList<BatchProject> projects, bool changelog, CancellationToken ct)
    {
        sync.Report.Phase("finishing", $"{sync.Name}: finishing");
        var notes = new EmptyProjects(sync);
        foreach (var project in projects)
            await notes.ExplainAsync(states[project.Id], ct);
        var cursors = projects
            .Select(p => states[p.Id])
            .Select(s => (changelog ? s with { WithChangelog = true } : s).ToRow(sync.InstanceId))
            .ToList();
        sync.Session.InTransaction(() =>
        {
            cursors.ForEach(new CursorWriter(sync.Session).Write);
            progress.Finished(sync.Name, sync.Session);
        });
        foreach (var project in projects)
            sync.Report.Succeed(sync.Name, project.Key);
    }
}
