using System.Collections.Concurrent;
using KpiService.Domain.Time;
using KpiService.Snapshot;
using KpiService.Snapshot.Columns;
using KpiService.Snapshot.Histories;

namespace KpiService.Questions;

/// <summary>Selected issues that are there at an instant, and those of them whose history is incomplete.</summary>
public readonly record struct HistoryCount(int Issues, int Incomplete);

/// <summary>
/// The issues and sprints a question is about. Tombstones are in it; whether they count depends on the question's instant.
/// </summary>
public sealed class Selection
{
    private readonly IssueBitmap issues;
    private readonly IReadOnlySet<int>? boards;
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<SelectionPart>>> parts = new();
    private readonly Lazy<FlowFact[]> done;
    private readonly Lazy<FlowFact[]> started;
    private readonly Lazy<DoneEntry[]> entries;
    private readonly Lazy<Reopening[]> reopenings;
    private readonly Lazy<bool[]> sprints;
    private readonly Lazy<long> lastTombstone;
    private readonly Lazy<HistoryCount> present;

    /// <param name="boards">Ordinals of the boards whose sprints count; null: any.</param>
    /// <param name="projects">Ordinals of the projects asked for; null: those of the issues.</param>
    internal Selection(DataSnapshot snapshot, IssueBitmap issues, IReadOnlySet<int>? boards = null, IReadOnlyList<int>? projects = null)
    {
        (Snapshot, this.issues, this.boards) = (snapshot, issues, boards);
        Projects = projects ?? ProjectsOf(snapshot, issues);
        done = new Lazy<FlowFact[]>(() => Own(snapshot.Flow.DoneFacts, fact => fact.Issue));
        started = new Lazy<FlowFact[]>(() => Own(snapshot.Flow.StartFacts, fact => fact.Issue));
        entries = new Lazy<DoneEntry[]>(() => Own(snapshot.Flow.DoneEntries, entry => entry.Issue));
        reopenings = new Lazy<Reopening[]>(() => Own(snapshot.Flow.ReopeningsByTime, reopening => reopening.Issue));
        sprints = new Lazy<bool[]>(() => [.. Enumerable.Range(0, snapshot.Sprints.Count).Select(HasIssues)]);
        lastTombstone = new Lazy<long>(LastTombstone);
        present = new Lazy<HistoryCount>(() => CountHistories(long.MaxValue - 1));
    }

    public DataSnapshot Snapshot { get; }

    /// <summary>The filter it was made of.</summary>
    public Filter Filter { get; internal init; } = new();

    /// <summary>Ordinals of the projects asked for; without a project filter those that have a selected issue.</summary>
    public IReadOnlyList<int> Projects { get; }

    /// <summary>All issues of the standard level.</summary>
    public static Selection Everything(DataSnapshot snapshot) => new(snapshot, snapshot.StandardIssues);

    /// <summary>When its issues were finished, by the instant; where it is most of all, those of the others too.</summary>
    internal FlowFact[] DoneFacts => done.Value;

    /// <summary>The same of their starts.</summary>
    internal FlowFact[] StartFacts => started.Value;

    /// <summary>The same of their entries into done.</summary>
    internal DoneEntry[] DoneEntries => entries.Value;

    /// <summary>The same of their reopenings.</summary>
    internal Reopening[] Reopenings => reopenings.Value;

    /// <summary>Whether a selected issue was ever in a sprint.</summary>
    public bool HasIssuesIn(int sprint) => sprints.Value[sprint];

    /// <summary>Whether an issue (by ordinal) is selected.</summary>
    public bool Contains(int issue) => issues.Contains(issue);

    /// <summary>Whether a board that shows the sprint is selected.</summary>
    public bool ContainsSprint(int sprint) => boards is null || Snapshot.Sprints[sprint].Boards.Any(boards.Contains);

    /// <summary>Whether a board's sprints are selected.</summary>
    public bool ContainsBoard(int board) => boards?.Contains(board) != false;

    /// <summary>Whether the sprints of any board are, of unknown ones too.</summary>
    public bool ContainsEveryBoard => boards is null;

    /// <summary>Issues selected, tombstones included.</summary>
    public int Count => issues.Count();

    /// <summary>The selected issue from an ordinal on; -1: none.</summary>
    public int Next(int from) => issues.Next(from);

    /// <summary>How much of the histories is there. Every metric asks for it, most at an instant after the last tombstone.</summary>
    public HistoryCount HistoriesAt(Instant asOf) =>
        asOf.Milliseconds >= lastTombstone.Value ? present.Value : CountHistories(asOf.Milliseconds);

    /// <summary>The part of it that a condition holds for.</summary>
    /// <param name="part">Ordinals of the boards of the part; null: the same.</param>
    public Selection Narrow(Func<int, bool> condition, IReadOnlySet<int>? part = null)
    {
        var narrowed = new IssueBitmap(issues.Capacity);
        for (var i = issues.Next(0); i >= 0; i = issues.Next(i + 1))
        {
            if (condition(i))
                narrowed.Add(i);
        }

        return new Selection(Snapshot, narrowed, Both(part)) { Filter = Filter };
    }

    /// <summary>Its parts by a key; negative keys are no part.</summary>
    public Dictionary<int, Selection> Split(Func<int, int> key)
    {
        var parts = new Dictionary<int, IssueBitmap>();
        for (var i = issues.Next(0); i >= 0; i = issues.Next(i + 1))
        {
            var k = key(i);
            if (k < 0)
                continue;
            if (!parts.TryGetValue(k, out var part))
                parts[k] = part = new IssueBitmap(issues.Capacity);
            part.Add(i);
        }

        return parts.ToDictionary(p => p.Key, p => new Selection(Snapshot, p.Value, boards) { Filter = Filter });
    }

    /// <summary>What is in both.</summary>
    public Selection Narrow(Selection other) => Narrow(other.Contains, other.boards);

    /// <summary>Its parts by one of <see cref="Grouping.Keys"/>; cut once, so that what was computed of a part is still there.</summary>
    internal IReadOnlyList<SelectionPart> Parts(string key, Func<Selection, IReadOnlyList<SelectionPart>> cut) =>
        parts.GetOrAdd(key, _ => new Lazy<IReadOnlyList<SelectionPart>>(() => cut(this))).Value;

    /// <summary>A part of all reads its own facts alone.</summary>
    private T[] Own<T>(T[] facts, Func<T, int> issue) =>
        Count * 2 > Snapshot.Issues.Count ? facts : Array.FindAll(facts, fact => issues.Contains(issue(fact)));

    private bool HasIssues(int sprint)
    {
        foreach (ref readonly var stay in Snapshot.SprintHistory.StaysBySprint[sprint])
        {
            if (issues.Contains(stay.Issue))
                return true;
        }

        return false;
    }

    private HistoryCount CountHistories(long asOf)
    {
        var (count, incomplete) = (0, 0);
        for (var i = issues.Next(0); i >= 0; i = issues.Next(i + 1))
        {
            if (Snapshot.Issues.DeletedTimes[i] <= asOf)
                continue;
            count++;
            if (!Snapshot.Issues.Complete[i])
                incomplete++;
        }

        return new HistoryCount(count, incomplete);
    }

    private long LastTombstone()
    {
        var last = long.MinValue;
        for (var i = issues.Next(0); i >= 0; i = issues.Next(i + 1))
        {
            if (Snapshot.Issues.DeletedTimes[i] is var deleted && deleted != long.MaxValue)
                last = Math.Max(last, deleted);
        }

        return last;
    }

    private HashSet<int>? Both(IReadOnlySet<int>? part) =>
        part is null ? boards?.ToHashSet()
        : boards is null ? [.. part]
        : [.. part.Where(boards.Contains)];

    private static List<int> ProjectsOf(DataSnapshot snapshot, IssueBitmap issues)
    {
        var seen = new bool[snapshot.Projects.Count];
        for (var i = issues.Next(0); i >= 0; i = issues.Next(i + 1))
        {
            if (snapshot.Issues.DeletedTimes[i] == long.MaxValue)
                seen[snapshot.Issues.Projects[i]] = true;
        }

        return [.. Enumerable.Range(0, seen.Length).Where(p => seen[p])];
    }
}
