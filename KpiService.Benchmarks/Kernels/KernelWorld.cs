using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using KpiService.Benchmarks.Scale.Serving;
using KpiService.Benchmarks.Scale.World;

namespace KpiService.Benchmarks.Kernels;

/// <summary>The world of the kernels: 10,000 issues, made once for all of them.</summary>
internal static class KernelWorld
{
    private const int Issues = 10_000;

    public static LoadedWorld Open() => OpenAsync().GetAwaiter().GetResult();

    private static async Task<LoadedWorld> OpenAsync()
    {
        var world = ScaleWorld.Of(Issues);
        var database = await WorldFile.MakeAsync(world, Path.Combine(Path.GetTempPath(), "kpi-scale"), CancellationToken.None);
        var configuration = await ServiceConfiguration.WriteAsync(database, world.Sample, CancellationToken.None);
        return await LoadedWorld.OpenAsync(ServiceConfiguration.Load(configuration), CancellationToken.None);
    }
}

/// <summary>Short runs in this process: a build of its own would build the dashboard too.</summary>
internal sealed class KernelConfig : ManualConfig
{
    public KernelConfig() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
}
