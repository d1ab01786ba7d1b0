using System.Runtime.CompilerServices;
using KpiService.Configuration;
using KpiService.Jira.Connection;

namespace KpiService.Jira.Checks;

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
public sealed class JiraCheck(JiraClientFactory clients, KpiServiceOptions options, TimeProvider time)
{
    /// <summary>The steps, each as soon as it is done. Failures are steps, not exceptions.</summary>
    public async IAsyncEnumerable<CheckStep> RunAsync(InstanceOptions instance, [EnumeratorCancellation] CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var checks = new JiraChecks(clients.Create(instance), options, time, ct);
        var stopped = false;
        foreach (var (name, run, essential) in checks.All())
        {
            var finding = stopped ? new Finding(CheckState.Skipped, "Not tried.") : await TryAsync(run);
            stopped |= essential && finding.State == CheckState.Failed;
            yield return new CheckStep(instance.Name, name, finding.State, finding.Detail, finding.Advice);
        }
    }

    private static async Task<Finding> TryAsync(Func<Task<Finding>> check)
    {
        try
        {
            return await check();
        }
        catch (JiraException failure)
        {
            return new Finding(CheckState.Failed, $"{failure.Call}: {failure.Kind}: {failure.JiraMessage}", failure.Advice);
        }
    }
}
