using KpiService.Features.Durations;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Kpis.WorkMix;

/// <summary>Delivered issues of the window and the category of each; without configured categories the issue type stands in.</summary>
internal sealed class WorkMixSample(KpiContext q)
{
    public const string Unlabelled = "unlabelled";

    private readonly DataSnapshot snapshot = q.Snapshot;
    private readonly int[] typePositions = TypePositions(q.Snapshot);

    /// <summary>True: no categories are configured.</summary>
    public bool ByType => snapshot.Categories.All.Count == 0;

    /// <summary>Delivered issues; <c>Category</c> is a position in <see cref="Names"/>, -1: unlabelled.</summary>
    public List<(FlowFact Fact, int Category)> Delivered() => Deliveries.Of(q).Delivered.ConvertAll(fact => (fact, Category(fact.Issue)));

    /// <summary>All categories: label and name.</summary>
    public static IReadOnlyList<(string Label, string Name)> Names(DataSnapshot snapshot) =>
        snapshot.Categories.All.Count > 0
            ? [.. snapshot.Categories.All.Select(c => (c.Label, c.Name))]
            : [.. snapshot.Types.Select(t => t.Name).Distinct().Select(n => (n, n))];

    /// <summary>The same, counted.</summary>
    public WorkMixCount Count()
    {
        var (issues, dropped) = (snapshot.Issues, Delivery.Hits(snapshot, q.Options.Workflow));
        var count = new WorkMixCount(Names(snapshot).Count);
        foreach (ref readonly var fact in q.Finished())
        {
            if (!Delivery.IsHit(issues, dropped, fact.Issue))
                count.Add(Category(fact.Issue), issues.Projects[fact.Issue], snapshot.Estimates.At(fact.Issue, q.AsOf));
        }

        return count;
    }

    /// <summary>Positions of the categories to show: those the projects can have, or the types that occur.</summary>
    public IEnumerable<int> Shown(WorkMixCount count) =>
        ByType
            ? count.Sums.Index().Where(s => s.Item.Issues > 0).Select(s => s.Index)
            : q.Selection.Projects.SelectMany(snapshot.Categories.OfProject).Distinct().Order();

    private int Category(int issue) => ByType ? typePositions[snapshot.Issues.Types[issue]] : snapshot.Categories.Of(issue);

    private static int[] TypePositions(DataSnapshot snapshot)
    {
        var names = snapshot.Types.Select(t => t.Name).Distinct().ToList();
        return [.. snapshot.Types.Select(t => names.IndexOf(t.Name))];
    }
}

/// <summary>Delivered issues by category.</summary>
internal sealed class WorkMixCount(int categories)
{
    /// <summary>By position of the category.</summary>
    public (int Issues, double Points)[] Sums { get; } = new (int, double)[categories];

    public int Total { get; private set; }

    public int Unlabelled { get; private set; }

    /// <summary>Ordinals of the projects that have some.</summary>
    public HashSet<int> Projects { get; } = [];

    /// <param name="category">-1: unlabelled.</param>
    /// <param name="points">NaN: not estimated.</param>
    public void Add(int category, int project, double points)
    {
        Total++;
        Projects.Add(project);
        if (category < 0)
        {
            Unlabelled++;
            return;
        }

        ref var sum = ref Sums[category];
        sum = (sum.Issues + 1, sum.Points + (double.IsNaN(points) ? 0 : points));
    }
}
