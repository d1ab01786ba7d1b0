using BenchmarkDotNet.Attributes;
using KpiService.Questions;

namespace KpiService.Benchmarks.Kernels;

/// <summary>A selection cut into its parts.</summary>
public class GroupingBenchmark : KernelBenchmark
{
    [ParamsSource(nameof(Names))]
    public string By { get; set; } = "";

    public static IEnumerable<string> Names => Grouping.Keys;

    [Benchmark]
    public int Cut() => Grouping.Parts(World.Fresh(), World.Options, By).Count();
}
