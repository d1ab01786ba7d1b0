using KpiService.Domain;
using KpiService.Kpis;
using KpiService.Snapshot;

namespace KpiService.Flow.CumulativeFlow;

/// <summary>Replays the selected issues into bands over a grid.</summary>
internal sealed class FlowBands
{
    private const int Shown = 12;
    private readonly DataSnapshot snapshot;
    private readonly StockGrid grid;
    private readonly StatusOrder order;
    private readonly int[] statuses;
    private readonly int[] slots;
    private readonly StockCount[] categories;
    private readonly StockCount[] reached;
    private readonly StockCount[] standing;
    private readonly StockCount[] others;

    public FlowBands(KpiQuestion q, StockGrid grid)
    {
        (snapshot, this.grid) = (q.Snapshot, grid);
        order = new StatusOrder(snapshot, q.Selection.Projects);
        statuses = [.. MostUsed(q).OrderBy(order.Rank)];
        slots = new int[snapshot.Statuses.Count];
        Array.Fill(slots, -1);
        for (var k = 0; k < statuses.Length; k++) slots[statuses[k]] = k;
        (categories, reached, standing, others) = (Counters(3), Counters(statuses.Length), Counters(statuses.Length), Counters(3));
        for (var i = q.Selection.Next(0); i >= 0; i = q.Selection.Next(i + 1))
        {
            if (q.Counts(i)) Replay(i);
        }
    }

    public IReadOnlyList<FlowLine> Lines() =>
    [
        .. Enum.GetValues<StatusCategory>().Select(c => Line($"reached:{c.JiraName()}", $"Reached {c.JiraName()} or later", categories[(int)c])),
        .. statuses.Select((s, k) => Line($"reached:{snapshot.Statuses[s].Id}", $"Reached {snapshot.Statuses[s].Name} or later", reached[k])),
        .. statuses.Select((s, k) => Line($"in:{snapshot.Statuses[s].Id}", $"In {snapshot.Statuses[s].Name}", standing[k])),
        .. Enum.GetValues<StatusCategory>().Select(c => Line($"in:other:{c.JiraName()}", $"In another status ({c.JiraName()})", others[(int)c]))
            .Where(l => l.Values.Any(v => v > 0)),
    ];

    /// <summary>At the first point of the grid.</summary>
    public CumulativeFlowDetails Details() => new(
        First(categories[0]), First(categories[1]), First(categories[2]),
        [.. statuses.Select((s, k) => new StatusBand(snapshot.Statuses[s].Id, snapshot.Statuses[s].Name, order.Categories[s], First(standing[k])))],
        others.Sum(First));

    private void Replay(int issue)
    {
        var visits = snapshot.Flow.Visits[issue];
        var (category, rank) = (-1, -1);
        for (var k = 0; k < visits.Length; k++)
        {
            var (status, from) = (visits[k].Status, visits[k].At);
            var place = snapshot.Category(snapshot.Issues.Project(issue), status);
            // A finished issue with no history at all reached done at its resolution date.
            var at = place == StatusCategory.Done ? Math.Max(from, visits[k].DoneAt) : from;
            while (category < (int)place)
            {
                category++;
                categories[category].Add(grid.Covered(category == (int)StatusCategory.ToDo ? from : at, long.MaxValue));
            }

            Reach(ref rank, order.Rank(status), from);
            var points = grid.Covered(from, k + 1 < visits.Length ? visits[k + 1].At : long.MaxValue);
            (slots[status] < 0 ? others[(int)place] : standing[slots[status]]).Add(points);
        }
    }

    private void Reach(ref int rank, int next, long at)
    {
        if (next <= rank) return;
        for (var k = 0; k < statuses.Length; k++)
        {
            if (order.Rank(statuses[k]) is var r && r > rank && r <= next) reached[k].Add(grid.Covered(at, long.MaxValue));
        }

        rank = next;
    }

    private IEnumerable<int> MostUsed(KpiQuestion q)
    {
        var uses = new int[snapshot.Statuses.Count];
        for (var i = q.Selection.Next(0); i >= 0; i = q.Selection.Next(i + 1))
        {
            if (!q.Counts(i)) continue;
            foreach (ref readonly var visit in snapshot.Flow.Visits[i])
            {
                if (visit.At > q.Window.To.Milliseconds) break;
                uses[visit.Status]++;
            }
        }

        return Enumerable.Range(0, uses.Length).Where(s => uses[s] > 0).OrderByDescending(s => uses[s]).ThenBy(s => s).Take(Shown);
    }

    private StockCount[] Counters(int count) => [.. Enumerable.Range(0, count).Select(_ => new StockCount(grid))];

    private static FlowLine Line(string key, string name, StockCount count) => new(key, name, "issues", count.Values()) { WithoutLimits = true };

    private static int First(StockCount count) => (int)(count.Values()[0] ?? 0);
}
