namespace KpiService.Configuration;

/// <summary>
/// A setting cannot be honoured on this machine (a port in use, a folder that is not writable). The message is one line that names it; exit
/// code 1.
/// </summary>
public sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
