using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using KpiService.Questions;
using KpiService.Snapshot;

namespace KpiService.Features.Flow.Forecast;

/// <summary>The past is the same all day for one selection of one snapshot and one question: it is forecast once.</summary>
internal sealed class BackTestMemory
{
    private const int Most = 200;
    private readonly ConditionalWeakTable<DataSnapshot, ConcurrentDictionary<Key, PastRecord>> known = [];

    public PastRecord Get(DataSnapshot snapshot, Filter filter, int today, int seed, ForecastQuestion question, Func<PastRecord> make)
    {
        var pasts = known.GetOrCreateValue(snapshot);
        if (pasts.Count > Most)
            pasts.Clear();
        return pasts.GetOrAdd(new Key(JsonSerializer.Serialize(filter), today, seed, question), _ => make());
    }

    private readonly record struct Key(string Scope, int Today, int Seed, ForecastQuestion Question);
}
