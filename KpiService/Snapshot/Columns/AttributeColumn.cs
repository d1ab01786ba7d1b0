using KpiService.Domain.Facts;
using KpiService.Storage;

namespace KpiService.Snapshot.Columns;

/// <summary>An attribute of the issues: the numbers of the names that each has.</summary>
public sealed class AttributeColumn
{
    private readonly int[] single;
    private readonly ListColumn<int>? lists;

    /// <param name="single">A number per issue; -1: none.</param>
    internal AttributeColumn(IReadOnlyList<string> names, int[] single) => (Names, this.single) = (names, single);

    internal AttributeColumn(IReadOnlyList<string> names, ListColumn<int> lists)
        : this(names, []) => this.lists = lists;

    /// <summary>The names that occur, by number.</summary>
    public IReadOnlyList<string> Names { get; }

    public ReadOnlySpan<int> this[int issue] =>
        lists is not null ? lists[issue]
        : single[issue] < 0 ? []
        : single.AsSpan(issue, 1);

    /// <summary>The first of an issue's numbers; -1: it has none.</summary>
    public int First(int issue) =>
        lists is null ? single[issue]
        : lists[issue] is [var first, ..] ? first
        : -1;

    /// <summary>The name of it; null: it has none.</summary>
    public string? NameOf(int issue) => First(issue) is >= 0 and var number ? Names[number] : null;

    public IEnumerable<string> NamesOf(int issue) => this[issue].ToArray().Select(n => Names[n]);

    /// <summary>A test for issues that have one of these.</summary>
    public Func<int, bool> HasAny(HashSet<int> wanted) =>
        lists is null ? issue => wanted.Contains(single[issue]) : issue => Any(lists[issue], wanted);

    private static bool Any(ReadOnlySpan<int> numbers, HashSet<int> wanted)
    {
        foreach (var number in numbers)
        {
            if (wanted.Contains(number))
                return true;
        }

        return false;
    }
}

/// <summary>Collects an attribute, issue by issue.</summary>
internal sealed class AttributeColumnBuilder(AttributeInfo attribute)
{
    private readonly StringDictionary names = new();
    private readonly List<int> single = [];
    private readonly List<int[]> lists = [];

    public void Add(in IssueRecord issue)
    {
        if (!attribute.InSnapshot)
            return;
        var stored = issue.Attributes?[attribute.Ordinal];
        if (attribute.IsList)
            lists.Add(names.List(stored));
        else
            single.Add(names.Id(stored));
    }

    /// <summary>Of an attribute that is only stored, a column without issues.</summary>
    public AttributeColumn Build() =>
        attribute.IsList ? new AttributeColumn(names.Texts, JaggedRows.Of(lists)) : new AttributeColumn(names.Texts, [.. single]);
}
