using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace KpiService.Benchmarks.SyncScale;

/// <summary>What a sync took.</summary>
/// <param name="Seconds">From its start to its recorded end.</param>
/// <param name="ProcessSeconds">The same with the start of the process.</param>
/// <param name="PeakBytes">Peak working set of the process (VmHWM on Linux).</param>
internal sealed record SyncFigures(double Seconds, double ProcessSeconds, long Issues, long Requests, long PeakBytes);

/// <summary>A full sync by the product in a process of its own, with the product's own runtime settings.</summary>
internal static class SyncProcess
{
    /// <param name="program">KpiService.dll, as it was built or published.</param>
    public static async Task<SyncFigures> RunAsync(string program, ScaleFolder folder, int? days, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        string[] arguments = [program, "sync", "--full", "--json", "--config", folder.NewConfiguration()];
        foreach (var argument in arguments.Concat(days is { } lookback ? ["--days", lookback.ToString(CultureInfo.InvariantCulture)] : []))
            start.ArgumentList.Add(argument);
        start.Environment[ScaleFolder.TokenVariable] = folder.Token;
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The service did not start.");
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var peak = await PeakAsync(process, ct);
        var elapsed = Stopwatch.GetElapsedTime(began);
        return process.ExitCode == 0
            ? Read(await output, elapsed, peak)
            : throw new InvalidOperationException($"The sync ended with {process.ExitCode}: {await output}");
    }

    private static async Task<long> PeakAsync(Process process, CancellationToken ct)
    {
        var peak = 0L;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, Peak(process));
            await Task.Delay(20, ct);
        }

        return peak;
    }

    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It has just ended.
            return 0;
        }
    }

    private static SyncFigures Read(string json, TimeSpan elapsed, long peak)
    {
        using var run = JsonDocument.Parse(json);
        var root = run.RootElement;
        var seconds = (root.GetProperty("finishedAt").GetDateTimeOffset() - root.GetProperty("startedAt").GetDateTimeOffset()).TotalSeconds;
        return new(
            seconds,
            elapsed.TotalSeconds,
            root.GetProperty("issuesFetched").GetInt64(),
            root.GetProperty("requests").GetInt64(),
            peak
        );
    }
}
