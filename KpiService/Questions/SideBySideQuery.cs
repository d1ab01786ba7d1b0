using System.Collections.Concurrent;

namespace KpiService.Questions;

/// <summary>Computes on all cores.</summary>
internal static class SideBySideQuery
{
    /// <summary>Whoever is free takes the next, as some take ten times as long as others; the results come in order.</summary>
    public static ParallelQuery<T> SideBySide<T>(this IEnumerable<T> items) =>
        Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering).AsParallel().AsOrdered();
}
