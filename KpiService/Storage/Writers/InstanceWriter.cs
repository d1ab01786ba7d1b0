using KpiService.Domain.Facts;

namespace KpiService.Storage.Writers;

/// <summary>Writes Jiras and their projects.</summary>
public sealed class InstanceWriter(WriteSession session)
{
    private const string UpsertInstance = """
        INSERT INTO Instances (Name, Url, Deployment) VALUES (?1, ?2, ?3)
        ON CONFLICT (Name) DO UPDATE SET Url = excluded.Url, Deployment = excluded.Deployment
        WHERE Url <> excluded.Url OR Deployment <> excluded.Deployment
        """;

    private const string UpsertProject = """
        INSERT INTO Projects (InstanceId, Id, Key, Name, Archived) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (InstanceId, Id) DO UPDATE SET Key = excluded.Key, Name = excluded.Name, Archived = excluded.Archived
        WHERE (Key, Name, Archived) IS NOT (excluded.Key, excluded.Name, excluded.Archived)
        """;

    /// <param name="deployment"><c>cloud</c> or <c>datacenter</c>.</param>
    /// <returns>Id of the instance in this database.</returns>
    public int Write(string name, string url, string deployment)
    {
        session.Change(UpsertInstance, name, url, deployment);
        return session.Query("SELECT Id FROM Instances WHERE Name = ?1", r => r.GetInt32(0), name).Single();
    }

    public void Write(int instanceId, IEnumerable<ProjectFact> projects)
    {
        foreach (var project in projects)
            session.Change(UpsertProject, instanceId, project.Id, project.Key, project.Name, project.Archived);
    }
}
