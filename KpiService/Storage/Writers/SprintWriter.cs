using KpiService.Domain;
using KpiService.Domain.Facts;

namespace KpiService.Storage.Writers;

/// <summary>What is stored of a sprint, as far as the sync needs it.</summary>
public sealed record StoredSprint(long Id, SprintState State, long? OriginBoardId);

/// <summary>Writes the sprints of one Jira.</summary>
public sealed class SprintWriter(WriteSession session, int instanceId)
{
    private const string Upsert = """
        INSERT INTO Sprints (InstanceId, Id, Name, State, StartAt, EndAt, ActivatedAt, CompletedAt, OriginBoardId, Goal)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT (InstanceId, Id) DO UPDATE
        SET Name = excluded.Name, State = excluded.State, StartAt = excluded.StartAt, EndAt = excluded.EndAt,
            ActivatedAt = excluded.ActivatedAt, CompletedAt = excluded.CompletedAt, OriginBoardId = excluded.OriginBoardId, Goal = excluded.Goal,
            ReadError = NULL
        WHERE (Name, State, StartAt, EndAt, ActivatedAt, CompletedAt, OriginBoardId, Goal, ReadError) IS NOT
            (excluded.Name, excluded.State, excluded.StartAt, excluded.EndAt, excluded.ActivatedAt, excluded.CompletedAt, excluded.OriginBoardId,
            excluded.Goal, NULL)
        """;

    private readonly UnreadWriter unread = new(session, instanceId);

    public IReadOnlyList<StoredSprint> Stored() =>
        session.Query(
            "SELECT Id, State, OriginBoardId FROM Sprints WHERE InstanceId = ?1",
            r => new StoredSprint(r.GetInt64(0), (SprintState)r.GetByte(1), r.IsDBNull(2) ? null : r.GetInt64(2)),
            instanceId
        );

    /// <returns>Number of sprints inserted or changed.</returns>
    public int Write(IEnumerable<SprintFact> sprints) => sprints.Sum(Write);

    /// <summary>Stores why a sprint could not be read directly; what is stored of it stays.</summary>
    public void WriteError(long sprintId, string error) =>
        session.Change(
            "UPDATE Sprints SET ReadError = ?3 WHERE InstanceId = ?1 AND Id = ?2 AND ReadError IS NOT ?3",
            instanceId,
            sprintId,
            error
        );

    public void Delete(long sprintId)
    {
        session.Change("DELETE FROM Sprints WHERE InstanceId = ?1 AND Id = ?2", instanceId, sprintId);
        session.Change("DELETE FROM BoardSprints WHERE InstanceId = ?1 AND SprintId = ?2", instanceId, sprintId);
        unread.Write(UnreadRecord.Sprint, sprintId, "", []);
    }

    private int Write(SprintFact s)
    {
        unread.Write(UnreadRecord.Sprint, s.Id, s.Name, s.Unread);
        return session.Change(
            Upsert,
            instanceId,
            s.Id,
            s.Name,
            (int)s.State,
            s.Start?.Milliseconds,
            s.End?.Milliseconds,
            s.Activated?.Milliseconds,
            s.Completed?.Milliseconds,
            s.OriginBoardId,
            s.Goal
        );
    }
}
