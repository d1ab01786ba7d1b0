using KpiService.Domain;
using KpiService.Jira;
using KpiService.Storage.Writers;
using KpiService.Sync.Steps;

namespace KpiService.Sync;

/// <summary>One Jira's part of a run: the steps in their order.</summary>
internal sealed class InstanceRun(InstanceSync sync, RunProgress progress, IReadOnlyList<ScopedProject> configured)
{
    private readonly Dictionary<long, ProjectState> states = [];

    public async Task RunAsync(CancellationToken ct)
    {
        var catalog = new CatalogStep(sync);
        var fields = await catalog.RunAsync(ct);
        var boardStep = new BoardStep(sync);
        var boards = await boardStep.RunAsync(ct);
        var map = FieldMap.Discover(fields, EstimationFields(boards), sync.Client.Instance.Fields, sync.Options.Sync.People);
        catalog.WriteFields(fields, map);

        var batches = Plan(map);
        foreach (var batch in batches)
            await WalkAsync(batch, map, ct);
        var changelog = progress.Lease.Request.Changelog && sync.Options.Sync.WithChangelog;
        var walked = sync.Alive(batches.SelectMany(b => b.Projects).Distinct());
        if (changelog)
            await new HistoryStep(sync, map).RunAsync(walked, ct);
        if (walked.Count > 0)
            await CountAsync(new CensusStep(sync, map, changelog), walked, ct);
        var sprints = new SprintStep(sync, boards, boardStep);
        if (progress.Interrupted(sync.Name).Count > 0)
            await sprints.RecallAsync(map, ct);
        await sprints.RunAsync(ct);
        await new MembershipStep(sync, boards).RunAsync(ct);
        await FinishAsync(sync.Alive(walked), changelog, ct);
    }

    private async Task CountAsync(CensusStep census, IReadOnlyList<BatchProject> projects, CancellationToken ct)
    {
        await census.RunAsync([.. projects.Select(p => states[p.Id])], ct);
        if (sync.Reappeared)
            await census.FindParentsAsync(ct);
    }

    // Unlisted boards are known from earlier runs only.
    private IEnumerable<string> EstimationFields(BoardReadings boards) => boards.Boards.Select(b => b.Configuration?.EstimationFieldId)
        .Concat(new BoardWriter(sync.Session, sync.InstanceId).Stored().Where(b => !b.Listed).Select(b => b.EstimationFieldId))
        .OfType<string>().Distinct();

    private IReadOnlyList<SyncBatch> Plan(FieldMap map)
    {
        var projects = sync.Configured.Select(p => new BatchProject(p.Id, p.Key)).ToList();
        var cursors = new CursorWriter(sync.Session).Read(sync.InstanceId);
        // A project that is behind the others was out of sight when they were read, or may have been.
        sync.Reappeared = progress.Interrupted(sync.Name).Count > 0
            || sync.Configured.Select(p => cursors.GetValueOrDefault(p.Id)?.Watermark).Distinct().Count() > 1;
        var plan = SyncPlan.Create(
            [.. projects.Select(p => ProjectState.Of(p, cursors.GetValueOrDefault(p.Id)))],
            progress.Interrupted(sync.Name),
            progress.Requests(sync.Name).Select(r => new PlannedRequest(r, Asked(r))),
            new PlanSettings(sync.StartedAt, sync.Overlap, sync.Options.Sync.LookbackDays, sync.Options.Sync.WithChangelog, FieldIds(map)));
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
        ProjectScope.Select(configured, request.Projects).Where(p => p.Instance == sync.Name).Select(p => p.Project?.Id).OfType<long>().ToHashSet();

    private static IReadOnlyList<string> FieldIds(FieldMap map) =>
        [.. map.SprintFieldIds.Concat(map.EpicLinkFieldIds).Concat(map.FlaggedFieldIds).Concat(map.EstimateFieldIds)
            .Concat(map.People ? ["people"] : []).Order(StringComparer.Ordinal)];

    private async Task WalkAsync(SyncBatch batch, FieldMap map, CancellationToken ct)
    {
        var alive = sync.Alive(batch.Projects);
        if (alive.Count == 0)
            return;
        if (alive.Count < batch.Projects.Count)
            batch = batch with { Projects = alive, Cursor = null, Walked = false };
        if (!batch.Walked)
            batch = await WalkOrSplitAsync(batch, map, ct);
        foreach (var project in sync.Alive(batch.Projects))
            states[project.Id] = states[project.Id].After(batch);
    }

    /// <summary>A project Jira refuses to search must not keep the others from being synced.</summary>
    private async Task<SyncBatch> WalkOrSplitAsync(SyncBatch batch, FieldMap map, CancellationToken ct)
    {
        try
        {
            var total = batch.Full && batch.Cursor is null ? await sync.Client.CountAsync(batch.Query().Jql, ct) : null;
            sync.Report.Phase("issues", $"{sync.Name}: issues of {string.Join(", ", batch.Keys())}", "issues", total);
            return await new IssueStep(sync, map, b => progress.Advanced(sync.Name, b, sync.Session)).RunAsync(batch, ct);
        }
        catch (JiraException e) when (e.IsLocal() && batch.Projects is [var only])
        {
            sync.Report.Fail(sync.Name, only.Key, e.Message);
        }
        catch (JiraException e) when (e.IsLocal())
        {
            foreach (var project in batch.Projects)
                await WalkOrSplitAsync(batch.Only(project), map, ct);
        }

        return batch with { Walked = true };
    }

    private async Task FinishAsync(IReadOnlyList<BatchProject> projects, bool changelog, CancellationToken ct)
    {
        sync.Report.Phase("finishing", $"{sync.Name}: finishing");
        var notes = new EmptyProjects(sync);
        foreach (var project in projects)
            await notes.ExplainAsync(states[project.Id], ct);
        var cursors = projects.Select(p => states[p.Id]).Select(s => (changelog ? s with { WithChangelog = true } : s).ToRow(sync.InstanceId)).ToList();
        sync.Session.InTransaction(() =>
        {
            cursors.ForEach(new CursorWriter(sync.Session).Write);
            progress.Finished(sync.Name, sync.Session);
        });
        foreach (var project in projects)
            sync.Report.Succeed(sync.Name, project.Key);
    }
}
