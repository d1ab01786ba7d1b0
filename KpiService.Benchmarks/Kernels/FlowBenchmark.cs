using BenchmarkDotNet.Attributes;
using KpiService.Features.Flow;

namespace KpiService.Benchmarks.Kernels;

/// <summary>Each flow metric with its series over a selection that nobody asked about.</summary>
public class FlowBenchmark : KernelBenchmark
{
    private FlowModule? module;

    [ParamsSource(nameof(Names))]
    public string Metric { get; set; } = "";

    public static IEnumerable<string> Names => FlowCatalog.All.Select(m => m.Kebab);

    [Benchmark]
    public object Compute() => World.Flow.Compute(module!, World.Fresh());

    protected override void Prepare() => module = FlowCatalog.All.Single(m => m.Kebab == Metric);
}
