using BenchmarkDotNet.Running;
using KpiService.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(BenchmarkAssembly).Assembly).Run(args);
