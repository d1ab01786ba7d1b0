using BenchmarkDotNet.Attributes;

namespace KpiService.Benchmarks.Kernels;

/// <summary>The load of the snapshot from the database.</summary>
public class SnapshotBenchmark : KernelBenchmark
{
    [Benchmark]
    public object Load() => World.Load();
}
