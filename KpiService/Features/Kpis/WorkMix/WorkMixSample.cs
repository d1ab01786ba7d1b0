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

    /// <summary>Positions of the categories to show: those the projects can have, or the types that occur.</summary>
    public IEnumerable<int> Shown(List<(FlowFact Fact, int Category)> delivered) =>
        ByType
            ? delivered.Select(d => d.Category).Distinct().Order()
            : q.Selection.Projects.SelectMany(snapshot.Categories.OfProject).Distinct().Order();

    private int Category(int issue) => ByType ? typePositions[snapshot.Issues.Types[issue]] : snapshot.Categories.Of(issue);

    private static int[] TypePositions(DataSnapshot snapshot)
    {
        var names = snapshot.Types.Select(t => t.Name).Distinct().ToList();
        return [.. snapshot.Types.Select(t => names.IndexOf(t.Name))];
    }
}
