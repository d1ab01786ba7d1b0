namespace KpiService.Features;

/// <summary>What the composition tells the API.</summary>
public sealed record ApiSettings
{
    /// <summary>True: the built-in sample Jira is served; ready once its first sync is done.</summary>
    public bool Demo { get; init; }

    /// <summary>Names, beside loopback, addresses and <c>dashboard.host</c>, under which the service answers.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];
}
