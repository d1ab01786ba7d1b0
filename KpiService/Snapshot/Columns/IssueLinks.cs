using MemoryPack;

namespace KpiService.Snapshot.Columns;

/// <summary>What an issue says of the issues above it, as stored.</summary>
/// <param name="Parent">Jira's id.</param>
/// <param name="Epic">Key of the Epic Link field.</param>
internal readonly record struct IssueReference(int Instance, long? Parent, string? Epic);

/// <summary>References that lead to no stored issue. Who comes later and is meant by one has to be joined to issues that didn't change.</summary>
[MemoryPackable]
internal sealed partial class DanglingReferences
{
    public HashSet<(int Instance, long Id)> Parents { get; init; } = [];
    public HashSet<(int Instance, string Key)> Epics { get; init; } = [];

    /// <summary>Whether an issue is meant by one.</summary>
    public bool Mean(int instance, long id, string key) => Parents.Contains((instance, id)) || Epics.Contains((instance, key));

    public DanglingReferences With(DanglingReferences more) =>
        more.Parents.Count + more.Epics.Count == 0
            ? this
            : new() { Parents = [.. Parents, .. more.Parents], Epics = [.. Epics, .. more.Epics] };
}

/// <summary>The issues above each issue, by ordinal.</summary>
/// <param name="Parents">-1: none or not stored; so are epics.</param>
/// <param name="EpicsFromParents">Whether the epic is the parent, as no Epic Link leads to one.</param>
internal sealed record IssueLinks(int[] Parents, int[] Epics, bool[] EpicsFromParents, DanglingReferences Dangling)
{
    /// <param name="byId">Ordinal of an issue; -1: not stored; so does <paramref name="byKey"/>.</param>
    public static IssueLinks Of(IReadOnlyList<IssueReference> references, Func<int, long, int> byId, Func<int, string, int> byKey)
    {
        var links = new IssueLinks(new int[references.Count], new int[references.Count], new bool[references.Count], new());
        for (var i = 0; i < references.Count; i++)
        {
            var (instance, parent, epic) = references[i];
            links.Parents[i] = parent is { } id ? byId(instance, id) : -1;
            links.Epics[i] = epic is null ? -1 : byKey(instance, epic);
            if (parent is { } unknown && links.Parents[i] < 0)
                links.Dangling.Parents.Add((instance, unknown));
            if (epic is not null && links.Epics[i] < 0)
                links.Dangling.Epics.Add((instance, epic));
        }

        return links;
    }

    /// <summary>Where no Epic Link leads to an epic, a parent above the standard level is it.</summary>
    /// <param name="isAbove">Whether an issue is above the standard level.</param>
    public void TakeParents(Func<int, bool> isAbove)
    {
        for (var i = 0; i < Epics.Length; i++)
        {
            if (Epics[i] >= 0 || Parents[i] < 0 || !isAbove(Parents[i]))
                continue;
            Epics[i] = Parents[i];
            EpicsFromParents[i] = true;
        }
    }
}
