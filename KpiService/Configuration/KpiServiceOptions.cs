namespace KpiService.Configuration;

/// <summary>The whole configuration: <c>config.yaml</c>, <c>.env</c> and environment, in rising precedence.</summary>
public sealed class KpiServiceOptions
{
    /// <inheritdoc cref="JiraOptions"/>
    public JiraOptions Jira { get; init; } = new();

    /// <inheritdoc cref="ProjectsOptions"/>
    public ProjectsOptions Projects { get; init; } = new();

    /// <inheritdoc cref="LabelsOptions"/>
    public LabelsOptions Labels { get; init; } = new();

    /// <inheritdoc cref="WorkflowOptions"/>
    public WorkflowOptions Workflow { get; init; } = new();

    /// <inheritdoc cref="KpisOptions"/>
    public KpisOptions Kpis { get; init; } = new();

    /// <inheritdoc cref="SyncSettings"/>
    public SyncSettings Sync { get; init; } = new();

    /// <inheritdoc cref="DashboardOptions"/>
    public DashboardOptions Dashboard { get; init; } = new();

    /// <inheritdoc cref="DatabaseOptions"/>
    public DatabaseOptions Database { get; init; } = new();

    /// <inheritdoc cref="BackupOptions"/>
    public BackupOptions Backup { get; init; } = new();

    /// <inheritdoc cref="SecurityOptions"/>
    public SecurityOptions Security { get; init; } = new();

    /// <inheritdoc cref="LoggingOptions"/>
    public LoggingOptions Logging { get; init; } = new();
}
