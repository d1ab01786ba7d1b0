using System.Globalization;
using KpiService.Configuration;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Sinks.SystemConsole.Themes;

namespace KpiService;

/// <summary>The log: to the error stream, so that data have the other one for themselves, and to a file that rolls by size.</summary>
internal static class LogSetup
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {SourceContext}: {Message:lj}{NewLine}{Exception}";

    // Frameworks tell each request, query and trigger at Information.
    private static readonly string[] Chatty = ["Microsoft", "System", "Quartz", "Polly"];

    /// <param name="consoleLevel">Least level on the console; null: as configured.</param>
    /// <exception cref="StartException">The folder of the log cannot be written.</exception>
    public static Logger Create(LoggingOptions logging, LogEventLevel? consoleLevel)
    {
        var level = LevelOf(logging.Level);
        var configuration = new LoggerConfiguration().MinimumLevel.Is(level);
        foreach (var source in Chatty)
            configuration.MinimumLevel.Override(source, level > LogEventLevel.Warning ? level : LogEventLevel.Warning);
        configuration.MinimumLevel.Override("Microsoft.Hosting.Lifetime", level > LogEventLevel.Warning ? level : LogEventLevel.Warning);
        // Whoever starts the host says why it failed, in one line and without the stack.
        configuration.Filter.ByExcluding(e => e.MessageTemplate.Text == "Hosting failed to start");
        configuration.WriteTo.Console(
            consoleLevel ?? level,
            "{Timestamp:HH:mm:ss} [{Level:u3}] {Message:lj}{NewLine}{Exception}",
            CultureInfo.InvariantCulture,
            standardErrorFromLevel: LogEventLevel.Verbose,
            theme: ConsoleTheme.None
        );
        if (logging.File.Length > 0)
            AddFile(configuration, logging);
        return configuration.CreateLogger();
    }

    private static void AddFile(LoggerConfiguration configuration, LoggingOptions logging)
    {
        EnsureWritable(logging.File);
        configuration.WriteTo.File(
            logging.File,
            outputTemplate: Line,
            formatProvider: CultureInfo.InvariantCulture,
            fileSizeLimitBytes: logging.MaxBytes,
            rollOnFileSizeLimit: true,
            retainedFileCountLimit: logging.BackupCount + 1,
            shared: true
        );
    }

    // The sink itself stays silent where it cannot write.
    private static void EnsureWritable(string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file)) ?? "/");
            using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The log {Path.GetFullPath(file)} (logging.file) cannot be written: {e.Message}", e);
        }
    }

    private static LogEventLevel LevelOf(string level) =>
        level.ToUpperInvariant() switch
        {
            "DEBUG" => LogEventLevel.Debug,
            "WARNING" => LogEventLevel.Warning,
            "ERROR" => LogEventLevel.Error,
            "CRITICAL" => LogEventLevel.Fatal,
            _ => LogEventLevel.Information,
        };
}
