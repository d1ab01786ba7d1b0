using System.Diagnostics;
using KpiService.Benchmarks.Scale.Serving;
using KpiService.Configuration;
using KpiService.Features.Kpis;

namespace KpiService.Benchmarks.Scale.InProcess;

/// <summary>The computation without a service, against the sum of the same columns; all of one run.</summary>
/// <param name="LoadSeconds">Reading the snapshot, the median of some.</param>
/// <param name="SnapshotMegabytes">What the snapshot keeps, MiB.</param>
/// <param name="KpiMilliseconds">Each KPI with its trend over a selection that nobody asked about, one after the other.</param>
/// <param name="PassMilliseconds">All of them one after the other.</param>
/// <param name="ParallelMilliseconds">All of them as a request computes them.</param>
/// <param name="SumMilliseconds">The sum of the columns.</param>
/// <param name="SumMegabytes">Size of the columns, MiB.</param>
internal sealed record PassTimings(
    double LoadSeconds,
    double SnapshotMegabytes,
    IReadOnlyDictionary<string, double> KpiMilliseconds,
    double PassMilliseconds,
    double ParallelMilliseconds,
    double SumMilliseconds,
    double SumMegabytes
)
{
    /// <summary>How many times of the plain sum the KPIs take.</summary>
    public double PassOfSum => PassMilliseconds / SumMilliseconds;
}

internal static class KpiPass
{
    private const double Megabyte = 1024 * 1024;
    private const int Loads = 3;

    public static async Task<PassTimings> MeasureAsync(LoadedConfiguration configuration, int rounds, CancellationToken ct)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var world = await LoadedWorld.OpenAsync(configuration, ct);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        var load = Timings.Median(Enumerable.Range(0, Loads).Select(_ => Milliseconds(() => world.Load())));
        // Compiled, and what is counted once per snapshot is counted.
        Pass(world);
        var passes = Enumerable.Range(0, rounds).Select(_ => Pass(world)).ToList();
        var parallel = Enumerable.Range(0, rounds).Select(_ => Milliseconds(() => world.Kpis.Answers(world.Fresh(), world.Options)));
        var columns = new PlainColumns(world.Snapshot);
        return new(
            load / 1000,
            kept / Megabyte,
            passes[0].Keys.ToDictionary(name => name, name => Timings.Median(passes.Select(p => p[name]))),
            Timings.Median(passes.Select(p => p.Values.Sum())),
            Timings.Median(parallel),
            columns.Milliseconds(rounds),
            columns.Bytes / Megabyte
        );
    }

    private static Dictionary<string, double> Pass(LoadedWorld world)
    {
        var query = world.Fresh();
        return KpiCatalog.Enabled(world.Options).ToDictionary(m => m.Name, m => Milliseconds(() => world.Kpis.Compute(m, query)));
    }

    private static double Milliseconds(Func<object> work)
    {
        var began = Stopwatch.GetTimestamp();
        GC.KeepAlive(work());
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
