namespace KpiService.Configuration;

/// <summary>The configuration cannot be used; the message lists every error with its key and line. Exit code 2.</summary>
public sealed class ConfigurationException : Exception
{
    public ConfigurationException() { }

    public ConfigurationException(string message)
        : base(message) { }

    public ConfigurationException(string message, Exception innerException)
        : base(message, innerException) { }
}
