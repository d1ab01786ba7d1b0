using KpiService.Domain.Facts;
using KpiService.Jira;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Steps;

/// <summary>What a run has read of the boards.</summary>
/// <param name="Sprints">Sprints of all of them by id, not stored yet: they are stored after the issues, so that no closed sprint is seen with issues from before its end.</param>
/// <param name="ListComplete">False: some project's boards could not be listed, so nothing follows from a board's absence.</param>
/// <param name="SprintsComplete">Ids of the boards whose sprints were read to the end.</param>
internal sealed record BoardReadings(
    IReadOnlyList<BoardReading> Boards, IReadOnlyDictionary<long, SprintFact> Sprints, bool ListComplete, IReadOnlySet<long> SprintsComplete);

/// <summary>Boards of every type with their configuration, projects and sprints.</summary>
internal sealed class BoardStep(InstanceSync sync)
{
    /// <summary>Boards read at the same time.</summary>
    public const int AtOnce = 4;

    private readonly Dictionary<long, SprintFact> sprints = [];
    private readonly HashSet<long> sprintsComplete = [];

    public async Task<BoardReadings> RunAsync(CancellationToken ct)
    {
        sync.Report.Phase("boards", $"{sync.Name}: boards and sprints", "boards");
        var (boards, complete) = await ListAsync(ct);
        var readings = new List<BoardReading>();
        sync.Report.Advance(0, boards.Count);
        await foreach (var (reading, found) in InOrder.SelectAsync(boards.ToAsyncEnumerable(), AtOnce, ReadWholeAsync, ct))
        {
            readings.Add(reading);
            Add(reading.Board, found);
            sync.Report.Advance(1);
        }

        Write(readings, complete);
        return new BoardReadings(readings, sprints, complete, sprintsComplete);
    }

    /// <summary>Reads a board's configuration; where that isn't allowed, the reason is stored in its place.</summary>
    public async Task<BoardReading> ReadAsync(BoardFact board, bool listed, CancellationToken ct)
    {
        try
        {
            var configuration = await sync.Client.GetBoardConfigurationAsync(board.Id, ct);
            IReadOnlyList<long> projects = listed ? await sync.Client.GetBoardProjectIdsAsync(board.Id, ct) : [];
            return new BoardReading(board, listed, configuration, projects, null);
        }
        catch (JiraException e) when (e.IsLocal())
        {
            return new BoardReading(board, listed, null, [], e.Message);
        }
    }

    private async Task<(BoardReading Board, IReadOnlyList<SprintFact>? Sprints)> ReadWholeAsync(BoardFact board, CancellationToken ct) =>
        (await ReadAsync(board, listed: true, ct), await ReadSprintsAsync(board, ct));

    private async Task<(IReadOnlyList<BoardFact> Boards, bool Complete)> ListAsync(CancellationToken ct)
    {
        var boards = new Dictionary<long, BoardFact>();
        var complete = sync.AllInSight;
        foreach (var project in sync.Configured)
        {
            try
            {
                await foreach (var board in sync.Client.GetBoardsAsync(project.Key, ct))
                    boards[board.Id] = board;
            }
            catch (JiraException e) when (e.IsLocal())
            {
                complete = false;
                sync.Report.ProjectNote(sync.Name, project.Key, $"Its boards can't be listed: {e.Message}");
            }
        }

        return ([.. boards.Values], complete);
    }

    /// <returns>Null: they can't be read.</returns>
    private async Task<IReadOnlyList<SprintFact>?> ReadSprintsAsync(BoardFact board, CancellationToken ct)
    {
        if (board.Type == "kanban")
            return [];
        try
        {
            return await sync.Client.GetSprintsAsync(board, ct) ?? [];
        }
        catch (JiraException e) when (e.IsLocal())
        {
            sync.Report.Note($"The sprints of board {board.Name} ({sync.Name}:{board.Id}) can't be read: {e.Message}");
            return null;
        }
    }

    private void Add(BoardFact board, IReadOnlyList<SprintFact>? found)
    {
        foreach (var sprint in found ?? [])
            sprints[sprint.Id] = sprint;
        if (found is not null)
            sprintsComplete.Add(board.Id);
    }

    private void Write(List<BoardReading> readings, bool complete)
    {
        var writer = new BoardWriter(sync.Session, sync.InstanceId);
        sync.Session.InTransaction(() =>
        {
            foreach (var reading in readings)
                writer.Write(reading);
            if (complete)
                writer.UnlistOthers(readings.Select(r => r.Board.Id));
        });
    }
}
