using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot;

namespace KpiService.Features.Flow.Throughput;

/// <summary>Counts what was delivered in the window per period, all of it and by the name of the type.</summary>
internal sealed class DeliveredByType
{
    public DeliveredByType(MetricContext q, IReadOnlyList<SeriesPeriod> periods)
    {
        var (issues, dropped) = (q.Snapshot.Issues, Delivery.Hits(q.Snapshot, q.Options.Workflow));
        var types = new Counts?[q.Snapshot.Types.Count];
        foreach (ref readonly var fact in q.Finished())
        {
            if (Delivery.IsHit(issues, dropped, fact.Issue))
                NotDelivered++;
            else
                (types[issues.Types[fact.Issue]] ??= new Counts(periods)).Add(fact.At);
        }

        All = Counts.Sum(periods, types.OfType<Counts>());
        Types =
        [
            .. q
                .Snapshot.Types.Where(t => types[t.Ordinal] is not null)
                .GroupBy(t => t.Name)
                .Select(g => (Name: g.Key, Counts: Counts.Sum(periods, g.Select(t => types[t.Ordinal]).OfType<Counts>())))
                .OrderByDescending(t => t.Counts.Total)
                .ThenBy(t => t.Name, StringComparer.Ordinal),
        ];
    }

    public Counts All { get; }

    /// <summary>Finished issues whose resolution says that nothing was delivered.</summary>
    public int NotDelivered { get; }

    /// <summary>Most first.</summary>
    public IReadOnlyList<(string Name, Counts Counts)> Types { get; }
}
