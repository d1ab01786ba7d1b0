using KpiService.Configuration;
using KpiService.Snapshot.Columns;
using KpiService.Snapshot.Loading;

namespace KpiService.Snapshot;

/// <summary>The categories of one label space, ready to be matched with issues.</summary>
internal sealed class CategoryList
{
    private readonly Dictionary<int, int> rankOfLabel = [];
    private readonly Dictionary<int, int> rankOfComponent = [];
    private readonly Dictionary<int, int> rankOfType = [];
    private readonly List<int> positions = [];

    /// <summary>Positions among all categories, in configuration order.</summary>
    public IReadOnlyList<int> Positions => positions;

    public static CategoryList Build(
        IList<WorkCategoryOptions> categories,
        List<WorkCategory> all,
        IssueColumns issues,
        IReadOnlyList<TypeInfo> types
    )
    {
        var list = new CategoryList();
        foreach (var category in categories)
        {
            var rank = list.positions.Count;
            list.positions.Add(Position(category, all));
            Rank(list.rankOfLabel, rank, issues.Labels.Names, l => l == category.Label);
            Rank(
                list.rankOfComponent,
                rank,
                issues.Components.Names,
                c => category.Components.Contains(c, StringComparer.OrdinalIgnoreCase)
            );
            Rank(
                list.rankOfType,
                rank,
                types.Select(t => t.Name).ToList(),
                t => category.Types.Contains(t, StringComparer.OrdinalIgnoreCase)
            );
        }

        return list;
    }

    /// <summary>Position among all categories; -1: unlabelled.</summary>
    public int Category(int issue, IssueColumns issues)
    {
        var rank = First(rankOfLabel, issues.Labels[issue]);
        if (rank < 0)
            rank = Inherited(issues.Epics[issue], issues);
        if (rank < 0)
            rank = Inherited(issues.Parents[issue], issues);
        if (rank < 0)
            rank = First(rankOfComponent, issues.Components[issue]);
        if (rank < 0)
            rank = rankOfType.GetValueOrDefault(issues.Types[issue], -1);
        return rank < 0 ? -1 : positions[rank];
    }

    private int Inherited(int from, IssueColumns issues) =>
        from < 0 || issues.DeletedTimes[from] != long.MaxValue ? -1 : First(rankOfLabel, issues.Labels[from]);

    private static int First(Dictionary<int, int> ranks, ReadOnlySpan<int> ids)
    {
        var first = int.MaxValue;
        foreach (var id in ids)
        {
            if (ranks.TryGetValue(id, out var rank) && rank < first)
                first = rank;
        }

        return first == int.MaxValue ? -1 : first;
    }

    private static void Rank(Dictionary<int, int> ranks, int rank, IReadOnlyList<string> names, Func<string, bool> matches)
    {
        for (var id = 0; id < names.Count; id++)
        {
            if (matches(names[id]))
                ranks.TryAdd(id, rank);
        }
    }

    private static int Position(WorkCategoryOptions category, List<WorkCategory> all)
    {
        var position = all.FindIndex(c => c.Label == category.Label);
        if (position >= 0)
            return position;
        all.Add(new WorkCategory(category.Label, category.Name.Length > 0 ? category.Name : category.Label, category.Description));
        return all.Count - 1;
    }
}
