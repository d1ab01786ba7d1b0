using BenchmarkDotNet.Attributes;
using KpiService.Metrics;

namespace KpiService.Benchmarks.Kernels;

/// <summary>Percentiles of values in any order, as metrics take them.</summary>
[Config(typeof(KernelConfig))]
[MemoryDiagnoser]
public class PercentileBenchmark
{
    private const int Seed = 7;
    private double[] values = [];

    [Params(1_000, 100_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(Seed);
        values = [.. Enumerable.Range(0, Count).Select(_ => random.NextDouble())];
    }

    [Benchmark]
    public double? SortAndTake() => Percentile.Of([.. values.Order()], 85);

    [Benchmark]
    public object? Statistics() => DurationStatistics.Of([.. values]);
}
