namespace KpiService.Domain;

/// <summary>Where a status's category comes from.</summary>
public enum CategorySource : byte
{
    /// <summary>Jira's status list.</summary>
    Jira,

    /// <summary><c>workflow</c> in the configuration.</summary>
    Configuration,

    /// <summary>A living status of the same name; the status itself is gone from Jira.</summary>
    Namesake,

    /// <summary>Nothing says: counted as in progress.</summary>
    Unmapped,
}

/// <summary>A status's place in a project's flow.</summary>
/// <param name="Waiting">True: nobody works on the item there.</param>
public readonly record struct StatusPlace(StatusCategory Category, bool Waiting, CategorySource Source);

/// <summary>The place of every status in every project, by ordinal. Categories are today's for the whole past.</summary>
public sealed class WorkflowMap(int statuses, StatusPlace[] places)
{
    /// <summary>All places, project by project.</summary>
    internal StatusPlace[] Places => places;

    public StatusPlace this[int project, int status] => places[(project * statuses) + status];

    public StatusCategory Category(int project, int status) => this[project, status].Category;
}
