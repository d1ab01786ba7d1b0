using System.Text.RegularExpressions;
using KpiService.Cli;

namespace KpiService.Tests.Cli;

/// <summary>A verb that serves, started through the command line on a free port and ended as by Ctrl+C.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly AddressWriter _error = new();
    private readonly Task<int> _run;

    private RunningServer(string[] arguments) =>
        _run = Task.Run(() =>
            CommandLine.RunAsync([.. arguments, "--urls", "http://127.0.0.1:0"], new Terminal(TextWriter.Null, _error, false), _stop.Token)
        );

    public HttpClient Client { get; } = new();

    public static async Task<RunningServer> StartAsync(params string[] arguments)
    {
        var server = new RunningServer(arguments);
        await Task.WhenAny(server._error.Address, server._run);
        Assert.False(server._run.IsCompleted, server._error.ToString());
        server.Client.BaseAddress = await server._error.Address;
        return server;
    }

    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _run;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Client.Dispose();
        _stop.Dispose();
        await _error.DisposeAsync();
    }

    /// <summary>Notices the line that names the address.</summary>
    private sealed partial class AddressWriter : StringWriter
    {
        private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Uri> Address => _address.Task;

        public override Task WriteLineAsync(string? value)
        {
            if (Listening().Match(value ?? "") is { Success: true } match)
                _address.TrySetResult(new Uri(match.Groups[1].Value));
            return base.WriteLineAsync(value);
        }

        [GeneratedRegex("^Listening on (http://[^,]+),")]
        private static partial Regex Listening();
    }
}
