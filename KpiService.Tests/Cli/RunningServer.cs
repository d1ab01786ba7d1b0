using System.Text.RegularExpressions;
using KpiService.Cli;

namespace KpiService.Tests.Cli;

/// <summary>A verb that serves, started through the command line on a free port and ended as by Ctrl+C.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly AddressWriter error = new();
    private readonly Task<int> run;

    private RunningServer(string[] arguments) =>
        run = Task.Run(() =>
            CommandLine.RunAsync([.. arguments, "--urls", "http://127.0.0.1:0"], new Terminal(TextWriter.Null, error, false), stop.Token)
        );

    public HttpClient Client { get; } = new();

    public static async Task<RunningServer> StartAsync(params string[] arguments)
    {
        var server = new RunningServer(arguments);
        await Task.WhenAny(server.error.Address, server.run);
        Assert.False(server.run.IsCompleted, server.error.ToString());
        server.Client.BaseAddress = await server.error.Address;
        return server;
    }

    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        await stop.CancelAsync();
        return await run;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Client.Dispose();
        stop.Dispose();
        await error.DisposeAsync();
    }

    /// <summary>Notices the line that names the address.</summary>
    private sealed partial class AddressWriter : StringWriter
    {
        private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Uri> Address => address.Task;

        public override Task WriteLineAsync(string? value)
        {
            if (Listening().Match(value ?? "") is { Success: true } match)
                address.TrySetResult(new Uri(match.Groups[1].Value));
            return base.WriteLineAsync(value);
        }

        [GeneratedRegex("^Listening on (http://[^,]+),")]
        private static partial Regex Listening();
    }
}
