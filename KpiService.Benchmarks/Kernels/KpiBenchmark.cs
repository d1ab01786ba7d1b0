using BenchmarkDotNet.Attributes;
using KpiService.Features.Kpis;

namespace KpiService.Benchmarks.Kernels;

/// <summary>Each KPI with its trend over a selection that nobody asked about.</summary>
public class KpiBenchmark : KernelBenchmark
{
    private KpiModule? module;

    [ParamsSource(nameof(Names))]
    public string Kpi { get; set; } = "";

    public static IEnumerable<string> Names => KpiCatalog.All.Select(m => m.Kebab);

    [Benchmark]
    public object Compute() => World.Kpis.Compute(module!, World.Fresh());

    protected override void Prepare() => module = KpiCatalog.All.Single(m => m.Kebab == Kpi);
}
