using KpiService.Domain;
using KpiService.Questions;
using KpiService.Snapshot;

namespace KpiService.Features.Flow.CumulativeFlow;

/// <summary>Replays the selected issues into bands over a grid.</summary>
internal sealed class FlowBands
{
    private const int Shown = 12;
    private readonly DataSnapshot snapshot;
    private readonly StockGrid grid;
    private readonly long end;
    private readonly StatusOrder order;
    private readonly int[] uses;
    private readonly StockCount[] categories;

    /// <summary>By rank: issues that have come as far as that and no further.</summary>
    private readonly StockCount[] farthest;

    /// <summary>By status and the category that it has in the issue's project.</summary>
    private readonly StockCount[,] standing;

    public FlowBands(MetricContext q, StockGrid grid)
    {
        (snapshot, this.grid, end) = (q.Snapshot, grid, q.Window.To.Milliseconds);
        order = new StatusOrder(snapshot, q.Selection.Projects);
        uses = new int[snapshot.Statuses.Count];
        (categories, farthest) = (Counters(Categories.Length), Counters(uses.Length));
        standing = new StockCount[uses.Length, Categories.Length];
        for (var s = 0; s < uses.Length; s++)
        {
            for (var c = 0; c < Categories.Length; c++)
                standing[s, c] = new StockCount(grid);
        }

        for (var i = q.Selection.Next(0); i >= 0; i = q.Selection.Next(i + 1))
        {
            if (q.Counts(i))
                Replay(i);
        }

        Statuses =
        [
            .. Enumerable
                .Range(0, uses.Length)
                .Where(s => uses[s] > 0)
                .OrderByDescending(s => uses[s])
                .ThenBy(s => s)
                .Take(Shown)
                .OrderBy(order.Rank),
        ];
    }

    private static StatusCategory[] Categories { get; } = Enum.GetValues<StatusCategory>();

    /// <summary>Those most used until the end of the window, in the order of work.</summary>
    private IReadOnlyList<int> Statuses { get; }

    public IReadOnlyList<FlowLine> Lines() =>
        [
            .. Categories.Select(c => Line($"reached:{c.JiraName()}", $"Reached {c.JiraName()} or later", categories[(int)c].Values())),
            .. Statuses.Select(s =>
                Line(
                    $"reached:{snapshot.Statuses[s].Id}",
                    $"Reached {snapshot.Statuses[s].Name} or later",
                    Sum(farthest.Skip(order.Rank(s)))
                )
            ),
            .. Statuses.Select(s => Line($"in:{snapshot.Statuses[s].Id}", $"In {snapshot.Statuses[s].Name}", Standing(s))),
            .. Categories
                .Select(c => Line($"in:other:{c.JiraName()}", $"In another status ({c.JiraName()})", Others(c)))
                .Where(l => l.Values.Any(v => v > 0)),
        ];

    /// <summary>At the first point of the grid.</summary>
    public CumulativeFlowDetails Details() =>
        new(
            First(categories[0].Values()),
            First(categories[1].Values()),
            First(categories[2].Values()),
            [
                .. Statuses.Select(s => new StatusBand(
                    snapshot.Statuses[s].Id,
                    snapshot.Statuses[s].Name,
                    order.Categories[s],
                    First(Standing(s))
                )),
            ],
            Categories.Sum(c => First(Others(c)))
        );

    private void Replay(int issue)
    {
        var visits = snapshot.Flow.Visits[issue];
        var project = snapshot.Issues.Project(issue);
        var (category, rank) = (-1, -1);
        var point = visits.Length > 0 ? grid.FirstFrom(visits[0].At) : 0;
        for (var k = 0; k < visits.Length; k++)
        {
            var (status, from) = (visits[k].Status, visits[k].At);
            var place = snapshot.Category(project, status);
            if (from <= end)
                uses[status]++;
            // A finished issue with no history at all reached done at its resolution date.
            var at = place == StatusCategory.Done ? grid.FirstFrom(Math.Max(from, visits[k].DoneAt)) : point;
            while (category < (int)place)
            {
                category++;
                categories[category].From(category == (int)StatusCategory.ToDo ? point : at, 1);
            }

            Advance(ref rank, order.Rank(status), point);
            var next = k + 1 < visits.Length ? grid.FirstFrom(visits[k + 1].At) : grid.Count;
            standing[status, (int)place].From(point, 1);
            standing[status, (int)place].From(next, -1);
            point = next;
        }
    }

    private void Advance(ref int rank, int to, int point)
    {
        if (to <= rank)
            return;
        if (rank >= 0)
            farthest[rank].From(point, -1);
        farthest[to].From(point, 1);
        rank = to;
    }

    private double?[] Standing(int status) => Sum(Categories.Select(c => standing[status, (int)c]));

    private double?[] Others(StatusCategory category) =>
        Sum(Enumerable.Range(0, uses.Length).Where(s => !Statuses.Contains(s)).Select(s => standing[s, (int)category]));

    private StockCount[] Counters(int count) => [.. Enumerable.Range(0, count).Select(_ => new StockCount(grid))];

    private double?[] Sum(IEnumerable<StockCount> counts)
    {
        var sum = new StockCount(grid);
        foreach (var count in counts)
            sum.Add(count);
        return sum.Values();
    }

    private static FlowLine Line(string key, string name, double?[] values) => new(key, name, "issues", values) { WithoutLimits = true };

    private static int First(double?[] values) => (int)(values[0] ?? 0);
}
