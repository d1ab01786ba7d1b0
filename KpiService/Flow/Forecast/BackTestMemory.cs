using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KpiService.Kpis;
using KpiService.Snapshot;

namespace KpiService.Flow.Forecast;

/// <summary>A back-test is the same all day for one selection of one snapshot, whatever is forecast: it is made once.</summary>
internal sealed class BackTestMemory
{
    private const int Most = 200;
    private readonly ConditionalWeakTable<DataSnapshot, ConcurrentDictionary<(string Scope, DateOnly Today, int Seed), BackTest>> known = [];

    public BackTest Get(KpiQuestion q, AppliedFilter filter, DateOnly today, int seed)
    {
        var tests = known.GetOrCreateValue(q.Snapshot);
        if (tests.Count > Most) tests.Clear();
        return tests.GetOrAdd((Scope(filter), today, seed), _ => BackTest.Of(q, seed));
    }

    private static string Scope(AppliedFilter f) => string.Join(
        '\n',
        [
            f.Instance, f.Team, f.Epic, string.Join('\t', f.Projects), string.Join('\t', f.Boards), string.Join('\t', f.Types),
            string.Join('\t', f.Labels), string.Join('\t', f.Priorities),
        ]);
}
