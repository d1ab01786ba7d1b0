using KpiService.Domain.Facts;
using KpiService.Storage;
using MemoryPack;

namespace KpiService.Snapshot.Columns;

/// <summary>An attribute of the issues: the numbers of the names that each has.</summary>
[MemoryPackable]
public sealed partial class AttributeColumn
{
    [MemoryPackInclude]
    private readonly int[] single;

    [MemoryPackInclude]
    private readonly ListColumn<int>? lists;

    /// <param name="single">A number per issue; -1: none.</param>
    internal AttributeColumn(IReadOnlyList<string> names, int[] single)
        : this(names, single, null) { }

    internal AttributeColumn(IReadOnlyList<string> names, ListColumn<int> lists)
        : this(names, [], lists) { }

    [MemoryPackConstructor]
    private AttributeColumn(IReadOnlyList<string> names, int[] single, ListColumn<int>? lists) =>
        (Names, this.single, this.lists) = (names, single, lists);

    /// <summary>The names that occur, by number.</summary>
    public IReadOnlyList<string> Names { get; }

    private int Rows => lists?.Count ?? single.Length;

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

    /// <summary>The next column, its names numbered in the order in which issues have them.</summary>
    internal static AttributeColumn Spliced(Splice splice, AttributeColumn older, AttributeColumn newer)
    {
        // What is only stored has no issues here.
        if (older.Rows + newer.Rows == 0)
            return newer;
        var names = new StringDictionary();
        foreach (var name in older.Names)
            names.Id(name);
        var numbers = newer.Names.Select(name => names.Id(name)).ToArray();
        if (older.lists is not null && newer.lists is not null)
        {
            var lists = splice.Lists(older.lists, newer.lists.Map(n => numbers[n]));
            return ReferenceEquals(lists, older.lists) ? older : new AttributeColumn(names.Texts, lists).Renumbered();
        }

        var single = splice.Column(older.single, Array.ConvertAll(newer.single, n => n < 0 ? n : numbers[n]));
        return ReferenceEquals(single, older.single) ? older : new AttributeColumn(names.Texts, single).Renumbered();
    }

    /// <summary>The same with names in the order in which issues have them, and without those that none has.</summary>
    private AttributeColumn Renumbered()
    {
        var (names, numbers) = (new List<string>(), new int[Names.Count]);
        return lists is null
            ? new AttributeColumn(names, Array.ConvertAll(single, n => n < 0 ? n : Number(n)))
            : new AttributeColumn(names, lists.Map(Number));

        int Number(int before)
        {
            if (numbers[before] == 0)
            {
                names.Add(Names[before]);
                numbers[before] = names.Count;
            }

            return numbers[before] - 1;
        }
    }

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
