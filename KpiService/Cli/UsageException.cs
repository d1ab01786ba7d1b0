namespace KpiService.Cli;

/// <summary>A verb was asked for something that does not exist. Exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
