using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Jira;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Steps;

/// <summary>Stores the sprints of the boards, those only issues name, and the boards these come from.</summary>
internal sealed class SprintStep(InstanceSync sync, BoardReadings boards, BoardStep boardStep)
{
    private readonly SprintWriter writer = new(sync.Session, sync.InstanceId);

    public async Task RunAsync(CancellationToken ct)
    {
        var stored = writer.Stored().ToDictionary(s => s.Id);
        var (others, gone) = await ReadOthersAsync(stored, ct);
        var origins = await ReadOriginsAsync([.. stored.Values.Select(s => s.OriginBoardId), .. others.Select(s => s.OriginBoardId)], ct);
        var written = 0;
        sync.Session.InTransaction(() =>
        {
            written = writer.Write(boards.Sprints.Values.Concat(others));
            gone.ForEach(writer.Delete);
            var boardWriter = new BoardWriter(sync.Session, sync.InstanceId);
            origins.ForEach(boardWriter.Write);
        });
        sync.Report.Written(sprints: written);
    }

    /// <summary>Meets again the sprints that an interrupted run had met: those its issues and histories name.</summary>
    public async Task RecallAsync(FieldMap fields, CancellationToken ct)
    {
        var scope = new StoredScope(sync.Session, sync.InstanceId);
        var unlisted = scope.IssuesBySprint().Where(s => !boards.Sprints.ContainsKey(s.Key)).Select(s => s.Value).Distinct().ToList();
        sync.Mentions.Add((await sync.Client.GetIssuesAsync(unlisted, fields, withChangelog: false, ct)).Issues, [], fields.SprintFieldIds);
        foreach (var list in fields.SprintFieldIds.DefaultIfEmpty().SelectMany(scope.SprintLists).Distinct())
            sync.Mentions.AddAll(list);
    }

    /// <summary>Sprints that no board lists: new ones that issues name, and stored ones that may still change.</summary>
    private async Task<(List<SprintFact> Found, List<long> Gone)> ReadOthersAsync(Dictionary<long, StoredSprint> stored, CancellationToken ct)
    {
        var wanted = sync.Mentions.Ids.Where(id => !stored.ContainsKey(id))
            .Concat(stored.Values.Where(MayChange).Select(s => s.Id))
            .Where(id => !boards.Sprints.ContainsKey(id)).Distinct().Order();
        var found = new List<SprintFact>();
        var gone = new List<long>();
        foreach (var id in wanted)
        {
            if ((await sync.Client.GetSprintAsync(id, ct) ?? sync.Mentions.ValueOf(id)) is { } sprint)
                found.Add(sprint);
            else if (stored.GetValueOrDefault(id)?.OriginBoardId is { } origin && boards.SprintsComplete.Contains(origin))
                gone.Add(id);
        }

        return (found, gone);
    }

    // The board a sprint was made on always lists it: when it doesn't, the sprint was deleted.
    private bool MayChange(StoredSprint sprint) =>
        sprint.State != SprintState.Closed || (sprint.OriginBoardId is { } origin && boards.SprintsComplete.Contains(origin));

    /// <summary>Boards that made sprints but belong to no synced project.</summary>
    private async Task<List<BoardReading>> ReadOriginsAsync(IReadOnlyList<long?> origins, CancellationToken ct)
    {
        var listed = boards.Boards.Select(b => b.Board.Id).ToHashSet();
        var readings = new List<BoardReading>();
        foreach (var id in origins.OfType<long>().Distinct().Where(id => !listed.Contains(id)).Order())
        {
            readings.Add(await sync.Client.GetBoardAsync(id, ct) is { } board
                ? await boardStep.ReadAsync(board, listed: false, ct)
                : new BoardReading(new BoardFact(id, $"Board {id}", "scrum", null), false, null, [], $"Board {id} is not visible to this account."));
        }

        return readings;
    }
}
