using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.Sprints;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.DataQuality;

/// <summary>What findings are counted among.</summary>
internal static class Populations
{
    /// <summary>Every issue.</summary>
    public static Population Issues { get; } =
        new(s =>
            Enumerable
                .Range(0, s.Snapshot.Issues.Count)
                .Select(i => new QualityFact(i, i, QualityFact.Always, s.Snapshot.Issues.BegunTimes[i]))
        );

    /// <summary>Issues finished.</summary>
    public static Population Done { get; } = new(s => s.Snapshot.Flow.DoneFacts.Select(OfDone));

    /// <summary>Issues finished in projects whose boards estimate.</summary>
    public static Population DoneEstimated { get; } =
        new(s =>
        {
            var estimated = s.EstimatedProjects();
            return s.Snapshot.Flow.DoneFacts.Where(f => estimated[s.Snapshot.Issues.Projects[f.Issue]]).Select(OfDone);
        });

    /// <summary>Issues finished in projects that have work categories.</summary>
    public static Population DoneCategorized { get; } =
        new(s =>
            s.Snapshot.Flow.DoneFacts.Where(f => s.Snapshot.Categories.OfProject(s.Snapshot.Issues.Projects[f.Issue]).Count > 0)
                .Select(OfDone)
        );

    /// <summary>Issues that changed status.</summary>
    public static Population Moved { get; } =
        new(s =>
            from issue in Enumerable.Range(0, s.Snapshot.Issues.Count)
            from visit in s.Snapshot.Flow.Visits[issue].ToArray().Skip(1)
            select new QualityFact(issue, issue, visit.At, visit.At)
        );

    /// <summary>Issues that have sub-tasks.</summary>
    public static Population Parents { get; } =
        new(s =>
            s.Children(s.Snapshot.Issues.Parents, i => s.Level(i) < 0)
                .Select(p => new QualityFact(p.Key, p.Key, s.DoneAt(p.Key), s.Snapshot.Issues.BegunTimes[p.Key]))
        );

    /// <summary>Epics finished that have children.</summary>
    public static Population DoneEpics { get; } =
        new(s =>
        {
            var children = s.Children(s.Snapshot.Issues.Epics, i => s.Level(i) == 0);
            return from fact in s.Snapshot.Flow.DoneFacts
                where s.Level(fact.Issue) > 0
                from child in children[fact.Issue]
                select new QualityFact(fact.Issue, child, fact.At, fact.KnownFrom, fact.KnownUntil);
        });

    /// <summary>Issues committed to in closed sprints.</summary>
    public static Population Committed { get; } =
        new(s =>
            from closed in s.ClosedSprints()
            from entry in closed.Entries
            where entry.Part.Fate.In == SprintWayIn.Committed
            select new QualityFact(entry.Issue, entry.Issue, closed.End, closed.End)
        );

    /// <summary>Sprints that had a report.</summary>
    public static Population ClosedSprints { get; } =
        new(s =>
            from closed in s.ClosedSprints()
            from entry in closed.Entries
            select new QualityFact(closed.Sprint.Ordinal, entry.Issue, closed.End, closed.End)
        );

    /// <summary>Sprints that were ever started or closed, by the issues that were in them.</summary>
    public static Population Sprints { get; } =
        new(s =>
            from sprint in s.Snapshot.Sprints
            where sprint.State != SprintState.Future
            from stay in s.Snapshot.SprintHistory.StaysBySprint[sprint.Ordinal].ToArray()
            select OfSprint(sprint, stay.Issue)
        );

    /// <summary>Boards that plan sprints, by their issues.</summary>
    public static Population SprintBoards { get; } = new(s => OnBoards(s, b => b is { OwnsSprints: true, Listed: true }));

    /// <summary>Boards whose columns are known, by their issues.</summary>
    public static Population Boards { get; } = new(s => OnBoards(s, b => b is { DoneStatuses: not null, Listed: true }));

    /// <summary>Every board, by its issues; one whose issues are unknown by its projects.</summary>
    public static Population AllBoards { get; } = new(s => from board in s.Snapshot.Boards from fact in OfBoard(s, board) select fact);

    /// <summary>Issues in progress, from their start until they come to rest.</summary>
    public static Population UnderWay { get; } = new(s => s.StretchesUnderWay().Select(w => w.Known));

    /// <summary>Every sprint, by the issues that were in it.</summary>
    public static Population EverySprint { get; } =
        new(s => from sprint in s.Snapshot.Sprints from fact in OfEverySprint(s, sprint) select fact);

    /// <summary>Projects.</summary>
    public static Population Projects { get; } =
        new(s =>
            s.Snapshot.Projects.Select(p => new QualityFact(p.Ordinal, -1, QualityFact.Always, QualityFact.Always) { Project = p.Ordinal })
        );

    /// <summary>Values that could not be read.</summary>
    public static Population Unread { get; } = new(s => s.Snapshot.Unread.SelectMany((value, k) => OfUnread(s, value, k)));

    /// <summary>Resolutions that issues have.</summary>
    public static Population Resolutions { get; } =
        new(s =>
            from issue in Enumerable.Range(0, s.Snapshot.Issues.Count)
            let resolution = s.Snapshot.Issues.Resolutions.First(issue)
            where resolution >= 0
            select new QualityFact(resolution, issue, QualityFact.Always, s.Snapshot.Issues.BegunTimes[issue])
        );

    /// <summary>Statuses that issues were in, by the visits to them.</summary>
    public static Population Statuses { get; } =
        new(s => from issue in Enumerable.Range(0, s.Snapshot.Issues.Count) from fact in VisitsOf(s, issue) select fact);

    public static QualityFact OfDone(FlowFact fact) => new(fact.Issue, fact.Issue, fact.At, fact.KnownFrom, fact.KnownUntil);

    /// <summary>About a sprint's completion; while it has none it isn't over.</summary>
    public static QualityFact OfSprint(SprintInfo sprint, int issue)
    {
        var from = sprint.StartedAt ?? sprint.CompletedAt ?? sprint.PlannedEnd ?? new Instant(QualityFact.Always);
        return new QualityFact(sprint.Ordinal, issue, sprint.CompletedAt?.Milliseconds ?? QualityFact.Open, from.Milliseconds);
    }

    /// <summary>The statuses of an issue, each about the end of the visit to it.</summary>
    public static List<QualityFact> VisitsOf(QualitySource source, int issue)
    {
        var visits = source.Snapshot.Flow.Visits[issue];
        var facts = new List<QualityFact>(visits.Length);
        for (var k = 0; k < visits.Length; k++)
            facts.Add(new QualityFact(visits[k].Status, issue, k + 1 < visits.Length ? visits[k + 1].At : QualityFact.Open, visits[k].At));
        return facts;
    }

    private static IEnumerable<QualityFact> OfBoard(QualitySource source, BoardInfo board)
    {
        var facts = source
            .Snapshot.BoardIssues[board.Ordinal]
            .ToArray()
            .Select(i => new QualityFact(board.Ordinal, i, QualityFact.Always, source.Snapshot.Issues.BegunTimes[i]))
            .ToList();
        return facts.Count > 0
            ? facts
            : board
                .Projects.DefaultIfEmpty(-1)
                .Select(p => new QualityFact(board.Ordinal, -1, QualityFact.Always, QualityFact.Always) { Project = p });
    }

    private static IEnumerable<QualityFact> OfEverySprint(QualitySource source, SprintInfo sprint)
    {
        var facts = source
            .Snapshot.SprintHistory.StaysBySprint[sprint.Ordinal]
            .ToArray()
            .Select(stay => new QualityFact(sprint.Ordinal, stay.Issue, QualityFact.Always, stay.From))
            .ToList();
        return facts.Count > 0
            ? facts
            : sprint
                .Boards.SelectMany(b => source.Snapshot.Boards[b].Projects)
                .DefaultIfEmpty(-1)
                .Select(p => new QualityFact(sprint.Ordinal, -1, QualityFact.Always, QualityFact.Always) { Project = p });
    }

    private static IEnumerable<QualityFact> OfUnread(QualitySource source, UnreadValue value, int subject)
    {
        var whole = new QualityFact(subject, value.Issue, QualityFact.Always, QualityFact.Always);
        return value.Sprint < 0
            ? [whole]
            : OfEverySprint(source, source.Snapshot.Sprints[value.Sprint]).Select(f => f with { Subject = subject });
    }

    private static IEnumerable<QualityFact> OnBoards(QualitySource source, Func<BoardInfo, bool> counts) =>
        from board in source.Snapshot.Boards
        where counts(board)
        from issue in source.Snapshot.BoardIssues[board.Ordinal].ToArray()
        select new QualityFact(board.Ordinal, issue, QualityFact.Always, source.Snapshot.Issues.BegunTimes[issue]);
}
