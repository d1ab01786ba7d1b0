using KpiService.Jira;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Steps;

/// <summary>Which issues each listed board shows: what its filter returns, ids only.</summary>
internal sealed class MembershipStep(InstanceSync sync, BoardReadings boards)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var projects = sync.InSight;
        if (projects.Count == 0)
            return;
        var listed = boards.Boards.Where(b => b.Listed).ToList();
        sync.Report.Phase("census", $"{sync.Name}: issues of the boards", "boards", listed.Count);
        var writer = new BoardWriter(sync.Session, sync.InstanceId);
        foreach (var some in listed.Chunk(BoardStep.AtOnce))
        {
            var found = await Task.WhenAll(some.Select(board => ReadAsync(board, [.. projects.Select(p => p.Key)], ct)));
            sync.Session.InTransaction(() =>
            {
                foreach (var (board, (members, error)) in some.Zip(found))
                    writer.WriteMembers(board.Board.Id, members, error, [.. projects.Select(p => p.Id)]);
            });
            sync.Report.Advance(some.Length);
        }
    }

    private async Task<(HashSet<long>? Members, string? Error)> ReadAsync(BoardReading board, IReadOnlyList<string> projects, CancellationToken ct)
    {
        if (board.Configuration?.FilterId is not { } filter)
            return (null, board.ConfigurationError ?? "Jira names no filter of this board.");
        try
        {
            var members = new HashSet<long>();
            await foreach (var page in sync.Client.SearchIdsAsync(Jql.Board(filter, projects, null), ct))
                members.UnionWith(page.Select(i => i.Id));
            return (members, null);
        }
        catch (JiraException e) when (e.IsLocal())
        {
            return (null, e.Message);
        }
    }
}
