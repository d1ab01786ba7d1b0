using System.Runtime.InteropServices;

namespace KpiService.Benchmarks.Scale;

/// <summary>What was measured on.</summary>
/// <param name="LoadBefore">Load average of the last minute before the measurement: above 0 others were at work too.</param>
internal sealed record Machine(int Cores, string Processor, double MemoryGigabytes, string System, string Runtime, string LoadBefore)
{
    public static Machine Here() =>
        new(
            Environment.ProcessorCount,
            Field("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
            Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024.0 / 1024 / 1024, 1),
            RuntimeInformation.OSDescription,
            RuntimeInformation.FrameworkDescription,
            File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : ""
        );

    private static string? Field(string file, string name) =>
        File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : null;
}
