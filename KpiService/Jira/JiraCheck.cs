using KpiService.Configuration;

namespace KpiService.Jira;

/// <summary>Outcome of one step of the connection test.</summary>
public enum CheckState
{
    Ok,

    /// <summary>Works, but something will be missing or slow.</summary>
    Warning,
    Failed,

    /// <summary>Not tried, because an earlier step failed.</summary>
    Skipped,
}

/// <summary>One step of the connection test.</summary>
/// <param name="Instance">Name of the Jira.</param>
/// <param name="Name">What was tried.</param>
/// <param name="Detail">What came of it.</param>
/// <param name="Advice">What to do; null when nothing.</param>
public sealed record CheckStep(string Instance, string Name, CheckState State, string Detail, string? Advice = null);

/// <summary>Tests the connection to one Jira end to end.</summary>
public sealed class JiraCheck(JiraClientFactory clients, KpiServiceOptions options)
{
    /// <summary>The steps, each as soon as it is done. Failures are steps, not exceptions.</summary>
    public IAsyncEnumerable<CheckStep> RunAsync(InstanceOptions instance, CancellationToken ct) =>
        throw new NotSupportedException($"{clients} {options}");
}
