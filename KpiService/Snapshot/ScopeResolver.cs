using KpiService.Configuration;

namespace KpiService.Snapshot;

/// <summary>Turns names and keys of a filter into a selection of the snapshot's issues.</summary>
public static class ScopeResolver
{
    /// <param name="everyType">True: without explicit types, epics and sub-tasks are selected too (exports).</param>
    public static ScopeResult Resolve(DataSnapshot snapshot, ScopeFilter filter, KpiServiceOptions options, bool everyType = false) =>
        throw new NotSupportedException($"{snapshot} {filter} {options} {everyType}");
}
