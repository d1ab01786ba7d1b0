using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KpiService.Benchmarks.Scale.Serving;

/// <summary>The product serving a database in a process of its own, as <c>serve</c> does; ended with this object.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> log = [];
    private readonly long began = Stopwatch.GetTimestamp();

    /// <param name="program">KpiService.dll, as it was built or published.</param>
    public ServiceProcess(string program, string configuration)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        process =
            Process.Start(Product.Call(program, ["serve", "--config", configuration, "--urls", Address.OriginalString]))
            ?? throw new InvalidOperationException("The service did not start.");
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    public Uri Address { get; }

    /// <summary>Since the process was started.</summary>
    public double Seconds => Stopwatch.GetElapsedTime(began).TotalSeconds;

    /// <summary>What it has said of loads and refreshes, the latest last.</summary>
    public IReadOnlyList<string> LoadLines =>
        [.. log.Where(l => l.Contains("snapshot", StringComparison.OrdinalIgnoreCase) || l.Contains("refresh", StringComparison.Ordinal))];

    /// <summary>Waits until the port takes connections.</summary>
    public async Task<double> OpenedAsync(CancellationToken ct)
    {
        while (true)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The service ended with {process.ExitCode}: {string.Join('\n', log)}");
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(Address.Host, Address.Port, ct);
                return Seconds;
            }
            catch (SocketException)
            {
                await Task.Delay(5, ct);
            }
        }
    }

    public ServiceMemory Memory() => new(Megabytes("VmRSS"), Megabytes("VmHWM"));

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private double Megabytes(string field)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith(field, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024.0;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Memory of the process in MiB (VmRSS, VmHWM).</summary>
internal sealed record ServiceMemory(double ResidentMegabytes, double PeakMegabytes);
