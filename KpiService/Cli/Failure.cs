using KpiService.Configuration;
using KpiService.Jira;
using KpiService.Storage;
using KpiService.Storage.Backups;
using KpiService.Sync;
using KpiService.Sync.Runs;

namespace KpiService.Cli;

/// <summary>Expected failures: one message that says what to do, and an exit code. Anything else is a fault and keeps its stack.</summary>
internal static class Failure
{
    /// <returns>Null: not an expected failure.</returns>
    public static int? CodeOf(Exception exception, CancellationToken ct) =>
        exception switch
        {
            ConfigurationException or UsageException => ExitCode.Usage,
            StartException
            or DatabaseUnavailableException
            or DatabaseKindException
            or BackupException
            or PurgeException
            or JiraException
            or SyncBusyException => ExitCode.Failed,
            OperationCanceledException when ct.IsCancellationRequested => ExitCode.Failed,
            _ => null,
        };

    public static string Describe(Exception exception) => exception is OperationCanceledException ? "Stopped." : exception.Message;
}
