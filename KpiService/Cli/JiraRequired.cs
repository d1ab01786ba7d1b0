using KpiService.Configuration;

namespace KpiService.Cli;

/// <summary>Verbs that ask Jira need one.</summary>
internal static class JiraRequired
{
    /// <exception cref="ConfigurationException">None is configured; the message says what to set where, and what was found
    /// instead.</exception>
    public static void Check(LoadedConfiguration configuration)
    {
        if (configuration.Options.Jira.Instances.Count == 0)
            throw new ConfigurationException(string.Join('\n', Because(configuration.Report)));
    }

    private static IEnumerable<string> Because(ConfigurationReport report) =>
        report.Warnings.Prepend($"No Jira is configured. {FirstSteps.Of(report).Text}");
}
