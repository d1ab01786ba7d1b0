using KpiService.Domain.Facts;
using KpiService.Jira;
using KpiService.Jira.Reading;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Steps;

/// <summary>What a run has read of the boards.</summary>
/// <param name="Boards">The listed ones, and those that made sprints of theirs.</param>
/// <param name="Sprints">Sprints of all of them by id, not stored yet: they are stored after the issues, so that no closed sprint is seen
/// with issues from before its end.</param>
/// <param name="SprintsByBoard">Ids of the sprints of each board whose sprints were read to the end.</param>
internal sealed record BoardReadings(
    IReadOnlyList<BoardReading> Boards,
    IReadOnlyDictionary<long, SprintFact> Sprints,
    IReadOnlyDictionary<long, IReadOnlyList<long>> SprintsByBoard
);

/// <summary>
/// Boards of every type with their configuration, projects and sprints. One that can't be read is stored with the reason; what is stored of
/// it stays.
/// </summary>
internal sealed class BoardStep(InstanceSync sync)
{
    /// <summary>Boards read at the same time.</summary>
    public const int AtOnce = 4;

    // Projects asked for their boards, all in vain, after which a failure that isn't theirs is taken to be every project's.
    private const int EnoughFailures = 2;

    private readonly BoardWriter writer = new(sync.Session, sync.InstanceId);
    private readonly Dictionary<long, SprintFact> sprints = [];
    private readonly Dictionary<long, IReadOnlyList<long>> sprintsByBoard = [];
    private readonly HashSet<long> read = [];

    public async Task<BoardReadings> RunAsync(CancellationToken ct)
    {
        sync.Report.Phase("boards", $"{sync.Name}: boards and sprints", "boards");
        var (boards, errors) = await ListAsync(ct);
        var complete = sync.AllInSight && errors.Count == 0;
        if (errors.Count > 0)
            boards = [.. boards.UnionBy(KnownBefore(), b => b.Id)];
        var readings = new List<BoardReading>();
        sync.Report.Advance(0, boards.Count);
        await foreach (var (reading, found) in InOrder.SelectAsync(boards.ToAsyncEnumerable(), AtOnce, ReadWholeAsync, ct))
        {
            readings.Add(reading);
            Add(reading.Board, found);
            sync.Report.Advance(1);
        }

        var origins = await ReadOriginsAsync(
            sprints.Values.Select(s => s.OriginBoardId).Concat(StoredSprints().Select(s => s.OriginBoardId)),
            ct
        );
        Write(readings, origins, errors, complete);
        return new BoardReadings([.. readings, .. origins], sprints, sprintsByBoard);
    }

    /// <summary>Boards that made sprints but belong to no synced project, as far as this run has not read them.</summary>
    public async Task<IReadOnlyList<BoardReading>> ReadOriginsAsync(IEnumerable<long?> origins, CancellationToken ct)
    {
        var readings = new List<BoardReading>();
        foreach (var id in origins.OfType<long>().Distinct().Order().Where(read.Add))
            readings.Add(await ReadOriginAsync(id, ct));
        return readings;
    }

    private async Task<BoardReading> ReadOriginAsync(long id, CancellationToken ct)
    {
        try
        {
            if (await sync.Client.GetBoardAsync(id, ct) is { } board)
                return await ReadAsync(board, listed: false, ct);
        }
        catch (JiraException e) when (e.IsOfOnePart())
        {
            sync.Unreadable.Add("The board", $"{id} ({sync.Name}:{id})", e);
            return Unread(id, e.Message);
        }

        return Unread(id, $"Board {id} is not visible to this account.");
    }

    private static BoardReading Unread(long id, string why) => new(new BoardFact(id, $"Board {id}", "scrum", null), false, null, null, why);

    /// <summary>Reads a board's configuration and projects; where that isn't allowed, the reason is stored in their place.</summary>
    private async Task<BoardReading> ReadAsync(BoardFact board, bool listed, CancellationToken ct)
    {
        var (configuration, error) = await TryAsync(
            "The configuration of board",
            board,
            () => sync.Client.GetBoardConfigurationAsync(board.Id, ct)
        );
        if (!listed)
            return new BoardReading(board, listed, configuration, [], error);
        var (projects, projectsError) = await TryAsync(
            "The projects of board",
            board,
            () => sync.Client.GetBoardProjectIdsAsync(board.Id, ct)
        );
        return new BoardReading(board, listed, configuration, projects, error ?? projectsError);
    }

    /// <returns>Null where it can't be read, and why.</returns>
    private async Task<(T? Read, string? Error)> TryAsync<T>(string what, BoardFact board, Func<Task<T>> read)
        where T : class?
    {
        try
        {
            return (await read(), null);
        }
        catch (JiraException e) when (e.IsOfOnePart())
        {
            sync.Unreadable.Add(what, $"{board.Name} ({sync.Name}:{board.Id})", e);
            return (null, e.Message);
        }
    }

    private async Task<(BoardReading Board, IReadOnlyList<SprintFact>? Sprints)> ReadWholeAsync(BoardFact board, CancellationToken ct)
    {
        var reading = await ReadAsync(board, listed: true, ct);
        var (found, error) = await ReadSprintsAsync(board, ct);
        return (reading with { SprintsError = error }, found);
    }

    /// <returns>The boards of the projects that tell them, and for each of the others why it doesn't.</returns>
    private async Task<(IReadOnlyList<BoardFact> Boards, Dictionary<ProjectFact, JiraException> Errors)> ListAsync(CancellationToken ct)
    {
        var boards = new Dictionary<long, BoardFact>();
        var errors = new Dictionary<ProjectFact, JiraException>();
        foreach (var (index, project) in sync.Configured.Index())
        {
            if (index >= EnoughFailures && index == errors.Count && errors.Values.All(e => e.IsOfItsKind()))
            {
                errors[project] = errors.Values.Last();
                continue;
            }

            try
            {
                await foreach (var board in sync.Client.GetBoardsAsync(project.Key, ct))
                    boards[board.Id] = board;
            }
            catch (JiraException e) when (e.IsOfOnePart())
            {
                errors[project] = e;
            }
        }

        return ([.. boards.Values], errors);
    }

    /// <summary>Where a list of boards can't be read, those it had before are read one by one.</summary>
    private IEnumerable<BoardFact> KnownBefore() =>
        writer.Stored().Where(b => b.Listed).Select(b => new BoardFact(b.Id, b.Name, b.Type, null));

    private IEnumerable<StoredSprint> StoredSprints() => new SprintWriter(sync.Session, sync.InstanceId).Stored();

    /// <returns>No sprints where they can't be read, and why.</returns>
    private async Task<(IReadOnlyList<SprintFact>? Sprints, string? Error)> ReadSprintsAsync(BoardFact board, CancellationToken ct)
    {
        if (board.Type == "kanban")
            return ([], null);
        return await TryAsync("The sprints of board", board, async () => await sync.Client.GetSprintsAsync(board, ct) ?? []);
    }

    private void Add(BoardFact board, IReadOnlyList<SprintFact>? found)
    {
        read.Add(board.Id);
        foreach (var sprint in found ?? [])
            sprints[sprint.Id] = sprint;
        if (found is not null)
            sprintsByBoard[board.Id] = [.. found.Select(s => s.Id).Distinct()];
    }

    private void Write(
        List<BoardReading> listed,
        IReadOnlyList<BoardReading> origins,
        Dictionary<ProjectFact, JiraException> errors,
        bool complete
    )
    {
        foreach (var (project, error) in errors)
            sync.Unreadable.Add("The boards of project", project.Key, error);
        sync.Session.InTransaction(() =>
        {
            foreach (var project in sync.Configured)
                writer.WriteListError(project.Id, errors.GetValueOrDefault(project)?.Message);
            foreach (var reading in listed.Concat(origins))
                writer.Write(reading);
            if (complete)
                writer.UnlistOthers(listed.Select(r => r.Board.Id));
        });
    }
}
