using KpiService.Jira;
using KpiService.Jira.Reading;
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
        List<string> keys = [.. projects.Select(p => p.Key)];
        List<long> ids = [.. projects.Select(p => p.Id)];
        // A board whose configuration can't be read at the moment still has the filter it had.
        var filters = writer.Stored().ToDictionary(b => b.Id, b => b.FilterId);
        var read = InOrder.SelectAsync(
            listed.ToAsyncEnumerable(),
            BoardStep.AtOnce,
            async (board, stop) => (board.Board.Id, await ReadAsync(board, filters.GetValueOrDefault(board.Board.Id), keys, stop)),
            ct
        );
        await foreach (var (board, (members, error)) in read)
        {
            sync.Session.InTransaction(() => writer.WriteMembers(board, members, error, ids));
            sync.Report.Advance(1);
        }
    }

    private async Task<(HashSet<long>? Members, string? Error)> ReadAsync(
        BoardReading board,
        long? filterId,
        IReadOnlyList<string> projects,
        CancellationToken ct
    )
    {
        if (filterId is not { } filter)
            return (null, board.ConfigurationError ?? "Jira names no filter of this board.");
        try
        {
            var members = new HashSet<long>();
            await foreach (var page in sync.Client.SearchIdsAsync(Jql.Board(filter, projects, null), ct))
                members.UnionWith(page.Select(i => i.Id));
            return (members, null);
        }
        catch (JiraException e) when (e.IsOfOnePart())
        {
            sync.Unreadable.Add("The issues of board", $"{board.Board.Name} ({sync.Name}:{board.Board.Id})", e);
            return (null, e.Message);
        }
    }
}
