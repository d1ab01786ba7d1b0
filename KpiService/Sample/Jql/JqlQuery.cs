using KpiService.Sample.Model;

namespace KpiService.Sample.Jql;

/// <summary>A parsed query: which issues (null: no restriction) in which order; the issue id decides between equals.</summary>
internal sealed record JqlQuery(Func<Issue, bool>? Matches, IReadOnlyList<Comparison<SortKey>> Order) : IComparer<SortKey>
{
    public int Compare(SortKey x, SortKey y)
    {
        foreach (var by in Order)
        {
            if (by(x, y) is var difference and not 0)
                return difference;
        }

        return x.Id.CompareTo(y.Id);
    }
}
