using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot;

namespace KpiService.Features.Sprints;

/// <summary>Sprints as some issues' sprints, as they stood at an instant.</summary>
/// <param name="AsOf">Not after <paramref name="Now"/>.</param>
public sealed record SprintScope(SprintLedger Ledger, Selection Selection, Instant AsOf, Instant Now)
{
    public DataSnapshot Snapshot => Ledger.Snapshot;

    /// <summary>Issues of a sprint that are selected and were not deleted by then.</summary>
    public IEnumerable<SprintEntry> Entries(int sprint) => Ledger.Entries(sprint, AsOf).Where(e => Counts(e.Issue));

    public SprintReport Report(int sprint) => Ledger.Report(sprint, Counts, AsOf);

    /// <summary>The report of a sprint as one of a board.</summary>
    public SprintReport Report(BoardSprint shown) => Ledger.Report(shown.Sprint, i => Counts(i) && Ledger.IsOf(shown, i), AsOf);

    public SprintSummary Summary(int sprint, SprintReport report) => Summary(BoardSprint.Own(Snapshot, sprint), report);

    /// <summary>The summary of a sprint as one of a board.</summary>
    public SprintSummary Summary(BoardSprint shown, SprintReport report) => SprintSummary.Of(Ledger, shown, report, AsOf);

    /// <summary>
    /// Why a sprint is unknown (it can have no report, was not started by then, or began before the stored history of a project on its
    /// board); null when it is known.
    /// </summary>
    public Reason? Unknown(int sprint)
    {
        var info = Snapshot.Sprints[sprint];
        if (info.NoReport is not null || info.StartedAt is not { } start)
            return info.NoReport;
        if (start > AsOf)
            return new Reason("notStarted", $"the sprint starts on {start}, after the instant asked for.");
        var onBoard = info.Board < 0 ? [] : Selection.Projects.Intersect(Snapshot.Boards[info.Board].Projects);
        var projects = Entries(sprint).Select(e => Snapshot.Issues.Projects[e.Issue]).Concat(onBoard).Distinct();
        return HistoryHorizon.Of(Snapshot, projects, Now).Reason(start);
    }

    private bool Counts(int issue) => Selection.Contains(issue) && Snapshot.Issues.DeletedTimes[issue] > AsOf.Milliseconds;
}
