namespace KpiService.Configuration;

/// <summary>What is synced and how it is grouped. Section <c>projects</c>.</summary>
public sealed class ProjectsOptions
{
    /// <summary>Project keys to sync; <c>instance:KEY</c> where two Jiras have the key.</summary>
    [ConfigurationKeyName("project_keys")]
    public IList<string> ProjectKeys { get; init; } = [];

    /// <summary>Named groups for the team filter.</summary>
    public IList<TeamOptions> Teams { get; init; } = [];
}

/// <summary>A team: the union of its projects, boards and labels; boards inside one of its projects narrow that project to them.</summary>
public sealed class TeamOptions
{
    /// <summary>Name as shown and as accepted by <c>team=</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>Project keys.</summary>
    public IList<string> Projects { get; init; } = [];

    /// <summary>Board ids.</summary>
    public IList<long> Boards { get; init; } = [];

    /// <summary>Issue labels.</summary>
    public IList<string> Labels { get; init; } = [];
}
