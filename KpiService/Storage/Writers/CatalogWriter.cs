using KpiService.Domain.Facts;
using Microsoft.Data.Sqlite;

namespace KpiService.Storage.Writers;

/// <summary>A field and what it is used as.</summary>
/// <param name="Role"><c>sprint</c>, <c>estimate</c>, <c>epic_link</c>, <c>flagged</c>; null: not used.</param>
/// <param name="Rank">Precedence among the fields of one role, from 0.</param>
public sealed record FieldUse(FieldFact Field, string? Role, int Rank);

/// <summary>Writes the statuses, issue types and fields of one Jira.</summary>
public sealed class CatalogWriter(WriteSession session, int instanceId)
{
    // What the list says wins over what issues and histories have brought before.
    private const string UpsertListedStatus = """
        INSERT INTO Statuses (InstanceId, Id, Name, Category, ProjectId, Listed) VALUES (?1, ?2, ?3, ?4, ?5, 1)
        ON CONFLICT (InstanceId, Id) DO UPDATE
        SET Name = excluded.Name, Category = excluded.Category, ProjectId = excluded.ProjectId, Listed = 1
        WHERE (Name, Category, ProjectId, Listed) IS NOT (excluded.Name, excluded.Category, excluded.ProjectId, 1)
        """;

    private const string UnlistStatuses = """
        UPDATE Statuses SET Listed = 0 WHERE InstanceId = ?1 AND Listed = 1 AND Id NOT IN (SELECT value FROM json_each(?2))
        """;

    // A status no list has ever had: the category an issue carries fills what a history left open, and never changes again.
    private const string AddUnlistedStatus = """
        INSERT INTO Statuses (InstanceId, Id, Name, Category, ProjectId, Listed) VALUES (?1, ?2, ?3, ?4, ?5, 0)
        ON CONFLICT (InstanceId, Id) DO UPDATE SET Category = excluded.Category, ProjectId = excluded.ProjectId
        WHERE Category IS NULL AND excluded.Category IS NOT NULL
        """;

    private const string UpsertType = """
        INSERT INTO IssueTypes (InstanceId, Id, Name, Level, Subtask) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (InstanceId, Id) DO UPDATE SET Name = excluded.Name, Level = excluded.Level, Subtask = excluded.Subtask
        WHERE (Name, Level, Subtask) IS NOT (excluded.Name, excluded.Level, excluded.Subtask)
        """;

    private const string AddType = """
        INSERT INTO IssueTypes (InstanceId, Id, Name, Level, Subtask) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING
        """;

    private const string UpsertField = """
        INSERT INTO Fields (InstanceId, Id, Name, Type, Custom, Role, Rank) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (InstanceId, Id) DO UPDATE
        SET Name = excluded.Name, Type = excluded.Type, Custom = excluded.Custom, Role = excluded.Role, Rank = excluded.Rank
        WHERE (Name, Type, Custom, Role, Rank) IS NOT (excluded.Name, excluded.Type, excluded.Custom, excluded.Role, excluded.Rank)
        """;

    private const string DeleteGoneFields = """
        DELETE FROM Fields WHERE InstanceId = ?1 AND Id NOT IN (SELECT value FROM json_each(?2))
        """;

    /// <summary>Statuses that are missing in the list keep their row and are no longer listed.</summary>
    public void WriteStatuses(IReadOnlyList<StatusFact> list)
    {
        foreach (var status in list)
            session.Change(UpsertListedStatus, instanceId, status.Id, status.Name, (int?)status.Category, status.ProjectId);
        session.Change(UnlistStatuses, instanceId, JsonText.Write([.. list.Select(s => s.Id)]));
    }

    /// <summary>Adds what an issue names and no list has.</summary>
    public void AddUnlisted(StatusFact status) =>
        session.Change(AddUnlistedStatus, instanceId, status.Id, status.Name, (int?)status.Category, status.ProjectId);

    /// <summary>Adds a status that only a history names: its category is unknown.</summary>
    public void AddUnlisted(long statusId, string name) => session.Change(AddUnlistedStatus, instanceId, statusId, name, null, null);

    public void WriteTypes(IEnumerable<IssueTypeFact> list)
    {
        foreach (var type in list)
            session.Change(UpsertType, instanceId, type.Id, type.Name, type.Level, type.Subtask);
    }

    /// <summary>Adds what an issue names and no list has.</summary>
    public void AddUnlisted(IssueTypeFact type) => session.Change(AddType, instanceId, type.Id, type.Name, type.Level, type.Subtask);

    /// <summary>The stored fields.</summary>
    public IReadOnlyList<FieldUse> Fields() =>
        session.Query(
            "SELECT Id, Name, Type, Custom, Role, Rank FROM Fields WHERE InstanceId = ?1",
            r => new FieldUse(new FieldFact(r.GetString(0), r.GetString(1), Text(r, 2), Text(r, 3)), Text(r, 4), r.GetInt32(5)),
            instanceId
        );

    public void WriteFields(IReadOnlyList<FieldUse> list)
    {
        foreach (var (field, role, rank) in list)
            session.Change(UpsertField, instanceId, field.Id, field.Name, field.Type, field.Custom, role, rank);
        session.Change(DeleteGoneFields, instanceId, JsonText.Write([.. list.Select(f => f.Field.Id)]));
    }

    private static string? Text(SqliteDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);
}
