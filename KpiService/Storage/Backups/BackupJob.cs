using KpiService.Configuration;
using Quartz;

namespace KpiService.Storage.Backups;

/// <summary>The scheduled backup: a copy, then the retention. A failure is logged and tried again at the next time.</summary>
internal sealed partial class BackupJob(DatabaseBackup backup, KpiServiceOptions options, ILogger<BackupJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var written = await backup.CreateAsync(null, cancellationToken);
            var deleted = BackupRetention.Apply(backup.Folder, options.Backup.Keep);
            LogWritten(written.File, written.SizeBytes, deleted.Count);
        }
        catch (BackupException e)
        {
            LogFailed(e.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "Backup {File} written ({Bytes} bytes), {Deleted} old ones deleted")]
    private partial void LogWritten(string file, long bytes, int deleted);

    [LoggerMessage(LogLevel.Error, "The scheduled backup failed: {Reason}")]
    private partial void LogFailed(string reason);
}
