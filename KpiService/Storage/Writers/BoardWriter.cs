using KpiService.Domain.Facts;

namespace KpiService.Storage.Writers;

/// <summary>What was read of a board in one run.</summary>
/// <param name="Listed">False: known only as the origin of a sprint.</param>
/// <param name="Configuration">Null: it can't be read; what is stored of it stays.</param>
/// <param name="ProjectIds">Null: they can't be read; those stored stay.</param>
/// <param name="ConfigurationError">Why one of these can't be read.</param>
public sealed record BoardReading(
    BoardFact Board,
    bool Listed,
    BoardConfigurationFact? Configuration,
    IReadOnlyList<long>? ProjectIds,
    string? ConfigurationError
)
{
    /// <summary>Why its sprints can't be read; null: they were read, or not asked for.</summary>
    public string? SprintsError { get; init; }
}

/// <summary>What is stored of a board, as far as the sync needs it.</summary>
public sealed record StoredBoard(long Id, string Name, string Type, bool Listed, long? FilterId, string? EstimationFieldId);

/// <summary>Writes the boards of one Jira.</summary>
public sealed class BoardWriter(WriteSession session, int instanceId)
{
    private const string Upsert = """
        INSERT INTO Boards (InstanceId, Id, Name, Type, ConfigurationError, SprintsError, MembershipError, Listed)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (InstanceId, Id) DO UPDATE
        SET Name = excluded.Name, Type = excluded.Type, ConfigurationError = excluded.ConfigurationError,
            SprintsError = excluded.SprintsError, Listed = excluded.Listed
        WHERE (Name, Type, ConfigurationError, SprintsError, Listed) IS NOT
            (excluded.Name, excluded.Type, excluded.ConfigurationError, excluded.SprintsError, excluded.Listed)
        """;

    private const string Configure = """
        UPDATE Boards SET FilterId = ?3, EstimationFieldId = ?4
        WHERE InstanceId = ?1 AND Id = ?2 AND (FilterId, EstimationFieldId) IS NOT (?3, ?4)
        """;

    // Nobody asks for the members of a board that isn't listed.
    private const string Unlist = """
        UPDATE Boards SET Listed = 0, MembershipError = ?3
        WHERE InstanceId = ?1 AND Listed = 1 AND Id NOT IN (SELECT value FROM json_each(?2))
        """;

    private const string DeleteUnlistedMembers = """
        DELETE FROM BoardIssues WHERE InstanceId = ?1 AND BoardId IN (SELECT Id FROM Boards WHERE InstanceId = ?1 AND Listed = 0)
        """;

    private const string DeleteUnlistedSprints = """
        DELETE FROM BoardSprints WHERE InstanceId = ?1 AND BoardId IN (SELECT Id FROM Boards WHERE InstanceId = ?1 AND Listed = 0)
        """;

    // A member may be older than what is stored; then its project isn't known.
    private const string DeleteOtherMembers = """
        DELETE FROM BoardIssues
        WHERE InstanceId = ?1 AND BoardId = ?2 AND IssueId NOT IN (SELECT value FROM json_each(?3))
            AND coalesce((SELECT i.ProjectId FROM Issues AS i WHERE i.InstanceId = ?1 AND i.Id = IssueId) IN (SELECT value FROM json_each(?4)), 1)
        """;

    private const string InsertMembers = """
        INSERT INTO BoardIssues (InstanceId, BoardId, IssueId) SELECT ?1, ?2, value FROM json_each(?3) WHERE true ON CONFLICT DO NOTHING
        """;

    private const string DeleteOtherSprints = """
        DELETE FROM BoardSprints WHERE InstanceId = ?1 AND BoardId = ?2 AND SprintId NOT IN (SELECT value FROM json_each(?3))
        """;

    private const string InsertSprints = """
        INSERT INTO BoardSprints (InstanceId, BoardId, SprintId) SELECT ?1, ?2, value FROM json_each(?3) WHERE true ON CONFLICT DO NOTHING
        """;

    public const string NotListed = "Jira does not list this board for a synced project.";

    public IReadOnlyList<StoredBoard> Stored() =>
        session.Query(
            "SELECT Id, Name, Type, Listed, FilterId, EstimationFieldId FROM Boards WHERE InstanceId = ?1",
            r => new StoredBoard(
                r.GetInt64(0),
                r.GetString(1),
                r.GetString(2),
                r.GetBoolean(3),
                r.IsDBNull(4) ? null : r.GetInt64(4),
                r.IsDBNull(5) ? null : r.GetString(5)
            ),
            instanceId
        );

    public void Write(BoardReading reading)
    {
        var (board, listed, configuration, projectIds, error) = reading;
        session.Change(
            Upsert,
            instanceId,
            board.Id,
            board.Name,
            board.Type,
            error,
            reading.SprintsError,
            listed ? null : NotListed,
            listed
        );
        if (configuration is not null)
        {
            session.Change(Configure, instanceId, board.Id, configuration.FilterId, configuration.EstimationFieldId);
            ReplaceColumns(board.Id, configuration.Columns);
        }

        if (projectIds is not null)
            ReplaceProjects(board.Id, projectIds);
    }

    /// <summary>Stores which sprints Jira lists for a board.</summary>
    public void WriteSprints(long boardId, IEnumerable<long> sprintIds)
    {
        var ids = JsonText.Write([.. sprintIds.Order()]);
        session.Change(DeleteOtherSprints, instanceId, boardId, ids);
        session.Change(InsertSprints, instanceId, boardId, ids);
    }

    /// <summary>Stores why the boards of a project can't be listed; null: they were.</summary>
    public void WriteListError(long projectId, string? error) =>
        session.Change(
            "UPDATE Projects SET BoardsError = ?3 WHERE InstanceId = ?1 AND Id = ?2 AND BoardsError IS NOT ?3",
            instanceId,
            projectId,
            error
        );

    /// <summary>Boards that aren't in the complete list any more stay, as origin of their sprints.</summary>
    public void UnlistOthers(IEnumerable<long> listed)
    {
        session.Change(Unlist, instanceId, JsonText.Write([.. listed]), NotListed);
        session.Change(DeleteUnlistedMembers, instanceId);
        session.Change(DeleteUnlistedSprints, instanceId);
    }

    /// <param name="members">Null: they can't be read, for the reason in <paramref name="error"/>; those known before stay.</param>
    /// <param name="projectIds">The projects they were asked for; members of other projects stay.</param>
    public void WriteMembers(long boardId, IReadOnlySet<long>? members, string? error, IReadOnlyList<long> projectIds)
    {
        session.Change(
            "UPDATE Boards SET MembershipError = ?3 WHERE InstanceId = ?1 AND Id = ?2 AND MembershipError IS NOT ?3",
            instanceId,
            boardId,
            error
        );
        if (members is null)
            return;
        var ids = JsonText.Write([.. members.Order()]);
        session.Change(DeleteOtherMembers, instanceId, boardId, ids, JsonText.Write(projectIds));
        session.Change(InsertMembers, instanceId, boardId, ids);
    }

    private void ReplaceColumns(long boardId, IReadOnlyList<BoardColumnFact> columns)
    {
        var stored = session.Query(
            "SELECT Name, StatusIds FROM BoardColumns WHERE InstanceId = ?1 AND BoardId = ?2 ORDER BY Position",
            r => (r.GetString(0), r.GetString(1)),
            instanceId,
            boardId
        );
        var wanted = columns.Select(c => (c.Name, JsonText.Write(c.StatusIds))).ToList();
        if (stored.SequenceEqual(wanted))
            return;
        session.Change("DELETE FROM BoardColumns WHERE InstanceId = ?1 AND BoardId = ?2", instanceId, boardId);
        foreach (var (position, (name, statusIds)) in wanted.Index())
        {
            session.Change(
                "INSERT INTO BoardColumns (InstanceId, BoardId, Position, Name, StatusIds) VALUES (?1, ?2, ?3, ?4, ?5)",
                instanceId,
                boardId,
                position,
                name,
                statusIds
            );
        }
    }

    private void ReplaceProjects(long boardId, IReadOnlyList<long> projectIds)
    {
        var stored = session.Query(
            "SELECT ProjectId FROM BoardProjects WHERE InstanceId = ?1 AND BoardId = ?2 ORDER BY ProjectId",
            r => r.GetInt64(0),
            instanceId,
            boardId
        );
        var wanted = projectIds.Distinct().Order().ToList();
        if (stored.SequenceEqual(wanted))
            return;
        session.Change("DELETE FROM BoardProjects WHERE InstanceId = ?1 AND BoardId = ?2", instanceId, boardId);
        foreach (var projectId in wanted)
        {
            session.Change(
                "INSERT INTO BoardProjects (InstanceId, BoardId, ProjectId) VALUES (?1, ?2, ?3)",
                instanceId,
                boardId,
                projectId
            );
        }
    }
}
