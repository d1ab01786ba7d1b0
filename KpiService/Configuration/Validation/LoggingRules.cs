namespace KpiService.Configuration.Validation;

internal static class LoggingRules
{
    public static void Check(LoggingOptions logging, Findings findings)
    {
        Expect.OneOf(findings, "logging.level", logging.Level, "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL");
        Expect.AtLeast(findings, "logging.max_bytes", logging.MaxBytes, 1024);
        Expect.AtLeast(findings, "logging.backup_count", logging.BackupCount, 0);
    }
}
