using BenchmarkDotNet.Attributes;

namespace KpiService.Benchmarks.Kernels;

/// <summary>What all kernels share.</summary>
[Config(typeof(KernelConfig))]
[MemoryDiagnoser]
public abstract class KernelBenchmark
{
    private LoadedWorld? world;

    internal LoadedWorld World => world ?? throw new InvalidOperationException("The world is not open.");

    [GlobalSetup]
    public void Open()
    {
        world = KernelWorld.Open();
        Prepare();
    }

    [GlobalCleanup]
    public void Close() => World.DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>What is done once, after the world was opened.</summary>
    protected virtual void Prepare() { }
}
