using KpiService.Sample.Model;

namespace KpiService.Sample.Jql;

/// <summary>What an issue can be sorted by; a page's token holds that of its last row.</summary>
internal readonly record struct SortKey(long Updated, long Created, string Project, int Number, long Id)
{
    public static SortKey Of(Issue issue) => new(issue.Updated, issue.Created, issue.Project.Key, issue.Number, issue.Id);

    /// <summary>Null when nothing can be sorted by such a field.</summary>
    public static Comparison<SortKey>? By(string field) =>
        field.ToLowerInvariant() switch
        {
            "updated" => (a, b) => a.Updated.CompareTo(b.Updated),
            "created" => (a, b) => a.Created.CompareTo(b.Created),
            "id" => (a, b) => a.Id.CompareTo(b.Id),
            "key" or "issuekey" => ByKey,
            _ => null,
        };

    private static int ByKey(SortKey a, SortKey b) =>
        string.CompareOrdinal(a.Project, b.Project) is var byProject and not 0 ? byProject : a.Number.CompareTo(b.Number);
}
