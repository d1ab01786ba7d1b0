using KpiService.Snapshot.Columns;
using MemoryPack;

namespace KpiService.Snapshot.Histories;

/// <summary>A visit to a status, and what was known of the issue's flow from its beginning on.</summary>
/// <param name="Continues">True: no new visit, the one before goes on, but something else (a sub-task's start) changed what is
/// known.</param>
internal readonly record struct VisitState(long At, int Status, long StartedAt, long DoneAt, long LeftDoneAt, bool Continues = false);

/// <summary>
/// A visit in 16 bytes. What it knows happened when some visit of the issue began, so it names these by their place in the list, from 1;
/// 0: it didn't happen.
/// </summary>
/// <param name="AtTwice">When it began, twice, and one more where it continues the one before.</param>
internal readonly record struct KeptVisit(long AtTwice, ushort Status, ushort Started, ushort Done, ushort LeftDone)
{
    /// <summary>The status of an entry that is no visit: it only holds an instant.</summary>
    public const ushort NoStatus = ushort.MaxValue;

    public long At => AtTwice >> 1;
}

/// <summary>A visit to a status, and what was known of the issue's flow from its beginning on.</summary>
public readonly ref struct Visit
{
    private readonly ReadOnlySpan<KeptVisit> all;
    private readonly ref readonly KeptVisit kept;

    internal Visit(ReadOnlySpan<KeptVisit> all, int at)
    {
        this.all = all;
        kept = ref all[at];
    }

    public long At => kept.At;

    /// <summary>Ordinal.</summary>
    public int Status => kept.Status;

    /// <summary><see cref="FlowHistory.None"/>: not started; so are the two below.</summary>
    public long StartedAt => Instant(kept.Started);
    public long DoneAt => Instant(kept.Done);
    public long LeftDoneAt => Instant(kept.LeftDone);

    /// <summary>
    /// True: no new visit, the one before goes on, but something else (a sub-task's start) changed what is known.
    /// </summary>
    public bool Continues => (kept.AtTwice & 1) != 0;

    /// <summary>Started and not done.</summary>
    public bool IsUnderWay => kept is { Started: not 0, Done: 0 };

    private long Instant(ushort place) => place == 0 ? FlowHistory.None : all[place - 1].At;
}

/// <summary>The visits of one issue, in order.</summary>
public readonly ref struct Visits
{
    private readonly ReadOnlySpan<KeptVisit> all;

    internal Visits(ReadOnlySpan<KeptVisit> all)
    {
        this.all = all;
        Length = all.Length > 0 && all[^1].Status == KeptVisit.NoStatus ? all.Length - 1 : all.Length;
    }

    public int Length { get; }

    public Visit this[int visit] => new(all, visit);

    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes from one to the next.</summary>
    public ref struct Enumerator(Visits visits)
    {
        private readonly Visits visits = visits;
        private int at = -1;

        public readonly Visit Current => visits[at];

        public bool MoveNext() => ++at < visits.Length;
    }
}

/// <summary>The visits of all issues.</summary>
[MemoryPackable]
public sealed partial class VisitColumn
{
    [MemoryPackInclude]
    private readonly ListColumn<KeptVisit> lists;

    [MemoryPackConstructor]
    internal VisitColumn(ListColumn<KeptVisit> lists) => this.lists = lists;

    public int Count => lists.Count;

    public Visits this[int issue] => new(lists[issue]);

    internal static VisitColumn Spliced(Splice splice, VisitColumn older, VisitColumn newer) => new(splice.Lists(older.lists, newer.lists));
}

/// <summary>Collects the visits of one issue after the other.</summary>
internal sealed class VisitColumnBuilder(int issues)
{
    /// <summary>No issue changes its status so often, but a machine may make one do so: then the last of them are kept.</summary>
    public const int Most = 60_000;

    private readonly JaggedBuilder<KeptVisit> lists = new(issues);
    private readonly List<VisitState> ofIssue = [];

    public void Add(in VisitState visit) => ofIssue.Add(visit);

    /// <exception cref="InvalidDataException">There are more statuses than can be told apart.</exception>
    public void EndIssue()
    {
        foreach (var visit in ofIssue)
        {
            if (visit.Status >= KeptVisit.NoStatus)
                throw new InvalidDataException($"The data have more than {KeptVisit.NoStatus} statuses.");
            lists.Add(
                new KeptVisit(
                    (visit.At << 1) + (visit.Continues ? 1 : 0),
                    (ushort)visit.Status,
                    Place(visit.StartedAt),
                    Place(visit.DoneAt),
                    Place(visit.LeftDoneAt)
                )
            );
        }

        // Finished without any history: at no visit's beginning.
        if (ofIssue is [{ DoneAt: not FlowHistory.None } only] && only.DoneAt != only.At)
            lists.Add(new KeptVisit(only.DoneAt << 1, KeptVisit.NoStatus, 0, 0, 0));
        lists.EndRow();
        ofIssue.Clear();
    }

    public VisitColumn Build() => new(lists.Build());

    private ushort Place(long at)
    {
        if (at == FlowHistory.None)
            return 0;
        var (lo, hi) = (0, ofIssue.Count - 1);
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (ofIssue[mid].At < at)
                lo = mid + 1;
            else
                hi = mid;
        }

        // Else it is the entry behind the visits.
        return (ushort)(ofIssue[lo].At == at ? lo + 1 : ofIssue.Count + 1);
    }
}
