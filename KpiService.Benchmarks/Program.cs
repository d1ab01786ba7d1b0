using System.CommandLine;
using BenchmarkDotNet.Running;
using KpiService.Benchmarks;
using KpiService.Benchmarks.Forecast;
using KpiService.Benchmarks.Load;
using KpiService.Benchmarks.Scale;

// scale and load measure a whole sync and a running service, forecast how often it came true; everything else is BenchmarkDotNet's.
if (args is not ["scale" or "load" or "download" or "forecast", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(BenchmarkAssembly).Assembly).Run(args);
    return 0;
}

var root = new RootCommand("Measures KpiService.")
{
    ScaleCommand.Create(),
    LoadCommand.Create(),
    Downloader.Create(),
    ForecastCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
