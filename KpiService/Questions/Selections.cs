using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KpiService.Configuration;
using KpiService.Snapshot;

namespace KpiService.Questions;

/// <summary>
/// The selections of each snapshot by their filter: who asks the same filter again gets the same selection, and what was computed over it.
/// </summary>
public sealed class Selections(KpiServiceOptions options)
{
    /// <summary>More filters than that on one data version are rare; then all are made anew.</summary>
    private const int Most = 100;
    private readonly ConditionalWeakTable<DataSnapshot, ConcurrentDictionary<(string, bool), FilterResult>> known = [];

    /// <param name="asked">The filter as it was asked, word by word.</param>
    /// <param name="everyType">True: without explicit types, epics and sub-tasks are selected too (exports).</param>
    public FilterResult Resolve(DataSnapshot snapshot, string asked, Filter filter, bool everyType)
    {
        var selections = known.GetOrCreateValue(snapshot);
        if (selections.TryGetValue((asked, everyType), out var result))
            return result;
        result = FilterResolver.Resolve(snapshot, filter, options, everyType);
        if (result.Selection is null)
            return result;
        if (selections.Count >= Most)
            selections.Clear();
        return selections.GetOrAdd((asked, everyType), result);
    }
}
