using Microsoft.Extensions.Logging;

namespace KpiService.Tests.Storage;

/// <summary>Remembers what it was told.</summary>
internal sealed class RecordingLogger : ILogger
{
    private readonly List<(LogLevel Level, string Message)> told = [];

    public IReadOnlyList<(LogLevel Level, string Message)> Told => told;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => told.Add((logLevel, formatter(state, exception)));
}
