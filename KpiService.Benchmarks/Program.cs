using System.CommandLine;
using BenchmarkDotNet.Running;
using KpiService.Benchmarks;
using KpiService.Benchmarks.Forecast;
using KpiService.Benchmarks.Load;
using KpiService.Benchmarks.Scale;
using KpiService.Benchmarks.SyncScale;

// These measure whole processes, and how often a forecast came true; everything else is BenchmarkDotNet's.
if (args is not ["scale" or "sync-scale" or "load" or "download" or "forecast", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(BenchmarkAssembly).Assembly).Run(args);
    return 0;
}

var root = new RootCommand("Measures KpiService.")
{
    ScaleCommand.Create(),
    SyncScaleCommand.Create(),
    LoadCommand.Create(),
    Downloader.Create(),
    ForecastCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
