namespace KpiService.Benchmarks;

/// <summary>Marks the assembly in which BenchmarkDotNet looks for benchmarks.</summary>
internal sealed class BenchmarkAssembly;
