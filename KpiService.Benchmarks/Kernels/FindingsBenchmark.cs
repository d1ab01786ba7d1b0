using BenchmarkDotNet.Attributes;

namespace KpiService.Benchmarks.Kernels;

/// <summary>The findings of the data's quality over a window.</summary>
public class FindingsBenchmark : KernelBenchmark
{
    /// <summary>Of a question that nobody asked.</summary>
    [Benchmark]
    public object Count() => World.Quality.Findings(World.Fresh());
}
