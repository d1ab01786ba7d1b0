using System.Collections.Concurrent;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Snapshot;
using KpiService.Snapshot.Columns;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Sprints;

/// <summary>
/// An issue in a sprint's book. <paramref name="EnteredAt"/>: when it came in after the start; null: it was in it at the start.
/// </summary>
public readonly record struct SprintEntry(int Issue, SprintPart Part, Instant? EnteredAt);

/// <summary>
/// The books of all sprints: who was in, who came, who left, in which state and with which estimate. Closed books are kept.
/// </summary>
public sealed class SprintLedger(DataSnapshot snapshot, double commitmentGraceHours)
{
    private readonly SprintEntry[]?[] closed = new SprintEntry[snapshot.Sprints.Count][];
    private readonly ConcurrentDictionary<int, IssueBitmap> members = [];

    public DataSnapshot Snapshot => snapshot;

    /// <summary>Milliseconds after a sprint's start within which coming in is still commitment.</summary>
    public long Grace { get; } = (long)(commitmentGraceHours * 3_600_000);

    /// <summary>
    /// All issues of a sprint, of any type and selection; of one that runs at <paramref name="asOf"/> as it stands then; empty before it
    /// started,
    /// and where it can have no report.
    /// </summary>
    public IReadOnlyList<SprintEntry> Entries(int sprint, Instant asOf) => All(sprint, asOf);

    /// <summary>The same, to be read in passing.</summary>
    public ReadOnlySpan<SprintEntry> Book(int sprint, Instant asOf) => All(sprint, asOf);

    /// <summary>A sprint's report over the issues that count.</summary>
    public SprintReport Report(int sprint, Func<int, bool> counts, Instant asOf)
    {
        var report = new SprintReport();
        foreach (ref readonly var entry in Book(sprint, asOf))
        {
            if (counts(entry.Issue))
                report.Add(entry.Part);
        }

        return report;
    }

    /// <summary>Whether a sprint's estimates are points: its board is known and estimates by a field of numbers.</summary>
    public bool HasPoints(int sprint) => EstimateField(sprint) is >= 0 and var field && !snapshot.Estimates.IsTime[field];

    /// <summary>Whether a sprint's estimates are hours: its board estimates in time.</summary>
    public bool HasHours(int sprint) => EstimateField(sprint) is >= 0 and var field && snapshot.Estimates.IsTime[field];

    /// <summary>Whether an issue of a sprint counts for a board: for its own each does, for another those of its filter.</summary>
    public bool IsOf(BoardSprint shown, int issue) =>
        shown.Board < 0 || shown.Board == snapshot.Sprints[shown.Sprint].Board || members.GetOrAdd(shown.Board, MembersOf).Contains(issue);

    /// <summary>In the last column of the sprint's board; a status that no column shows, or of an unknown board, by its category.</summary>
    public bool IsDone(int sprint, int issue, Instant at)
    {
        var status = snapshot.Flow.StatusAt(issue, at);
        if (status < 0)
            return false;
        var board = snapshot.Sprints[sprint].Board;
        return board >= 0 && snapshot.Boards[board].Shows(status)
            ? snapshot.Boards[board].DoneStatuses?.Contains(status) == true
            : snapshot.Category(snapshot.Issues.Projects[issue], status) == StatusCategory.Done;
    }

    /// <summary>The issue's estimate in the field of the sprint's board, points or hours; NaN: none.</summary>
    public double Estimate(int sprint, int issue, Instant at)
    {
        var field = EstimateField(sprint);
        if (field < 0)
            return double.NaN;
        var value = snapshot.Estimates.At(field, issue, at);
        return snapshot.Estimates.IsTime[field] ? value / EstimateFieldKind.SecondsPerHour : value;
    }

    /// <summary>Ordinal of the field that the sprint's board estimates with; -1: none or unknown.</summary>
    public int EstimateField(int sprint)
    {
        var board = snapshot.Sprints[sprint].Board;
        return board < 0 ? -1 : snapshot.Boards[board].EstimateField;
    }

    private SprintEntry[] All(int sprint, Instant asOf)
    {
        var info = snapshot.Sprints[sprint];
        if (info.NoReport is not null || info.StartedAt is not { } start || start > asOf)
            return [];
        if (info.CompletedAt is not { } end || end > asOf)
            return Open(info, start, asOf);
        return closed[sprint] ??= Open(info, start, end);
    }

    private IssueBitmap MembersOf(int board)
    {
        var members = new IssueBitmap(snapshot.Issues.Count);
        foreach (var issue in snapshot.BoardIssues[board])
            members.Add(issue);
        return members;
    }

    private SprintEntry[] Open(SprintInfo sprint, Instant start, Instant end)
    {
        var entries = new List<SprintEntry>();
        var stays = snapshot.SprintHistory.StaysBySprint[sprint.Ordinal];
        for (var k = 0; k < stays.Length; )
        {
            var first = k;
            while (k < stays.Length && stays[k].Issue == stays[first].Issue)
                k++;
            if (Entry(sprint.Ordinal, stays[first..k], start, end) is { } entry)
                entries.Add(entry);
        }

        return [.. entries];
    }

    private SprintEntry? Entry(int sprint, ReadOnlySpan<Stay> stays, Instant start, Instant end)
    {
        var committing = Math.Min(start.Milliseconds + Grace, end.Milliseconds);
        var (inAtStart, inAtEnd, entered, last) = (false, false, long.MaxValue, long.MinValue);
        foreach (var stay in stays)
        {
            if (stay.From > end.Milliseconds)
                break;
            inAtStart |= stay.Covers(committing);
            inAtEnd = stay.Covers(end.Milliseconds);
            if (stay.From <= committing)
                continue;
            entered = Math.Min(entered, stay.From);
            last = stay.From;
        }

        if (!inAtStart && entered == long.MaxValue)
            return null;
        var issue = stays[0].Issue;
        var cameIn = inAtStart ? start : new Instant(entered);
        var backFinished = last > cameIn.Milliseconds && IsDone(sprint, issue, new Instant(last));
        var fate = SprintFate.Of(inAtStart, IsDone(sprint, issue, cameIn), inAtEnd, IsDone(sprint, issue, end), backFinished);
        return new SprintEntry(
            issue,
            new SprintPart(fate, Estimate(sprint, issue, cameIn), Estimate(sprint, issue, end)),
            inAtStart ? null : cameIn
        );
    }
}
