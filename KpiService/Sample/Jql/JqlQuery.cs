using KpiService.Sample.Model;

namespace KpiService.Sample.Jql;

/// <param name="Matches">Null when the query restricts nothing.</param>
/// <param name="Order">The sort fields; the issue id decides between equals.</param>
internal sealed record JqlQuery(Func<Issue, bool>? Matches, IReadOnlyList<JqlSort> Order)
{
    /// <summary>Compares two places by the query's order.</summary>
    public int Compare(SortKey left, SortKey right)
    {
        foreach (var sort in Order)
        {
            var difference = left.CompareBy(sort.Field, right);
            if (difference != 0)
                return sort.Descending ? -difference : difference;
        }

        return left.Id.CompareTo(right.Id);
    }
}

internal readonly record struct JqlSort(string Field, bool Descending);

/// <summary>What an issue can be sorted by; a page's token holds that of its last row.</summary>
internal readonly record struct SortKey(long Updated, long Created, string Project, int Number, long Id)
{
    public static readonly string[] Fields = ["updated", "created", "key", "issuekey", "id"];

    public static SortKey Of(Issue issue) => new(issue.Updated, issue.Created, issue.Project.Key, issue.Number, issue.Id);

    public int CompareBy(string field, SortKey other) => field switch
    {
        "updated" => Updated.CompareTo(other.Updated),
        "created" => Created.CompareTo(other.Created),
        "id" => Id.CompareTo(other.Id),
        _ => string.CompareOrdinal(Project, other.Project) is var byProject and not 0 ? byProject : Number.CompareTo(other.Number),
    };
}
