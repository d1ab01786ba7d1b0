using KpiService.Domain.Facts;

namespace KpiService.Questions;

/// <summary>
/// Names of each attribute that issues are filtered by. In JSON they are members of what holds them, named like the parameters.
/// </summary>
public sealed class AttributeLists
{
    public static readonly AttributeLists None = new((_, _) => []);

    private readonly IReadOnlyList<string>[] lists = new IReadOnlyList<string>[IssueAttributes.All.Count];

    public AttributeLists(Func<AttributeInfo, AttributeFilter, IReadOnlyList<string>> namesOf)
    {
        Array.Fill(lists, []);
        foreach (var (attribute, by) in IssueAttributes.Filters)
            lists[attribute.Ordinal] = namesOf(attribute, by);
    }

    public IReadOnlyList<string> this[AttributeInfo attribute] => lists[attribute.Ordinal];
}
