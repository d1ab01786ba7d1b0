using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Sprints.Velocity;

/// <summary>Velocity with its spread, as the API tells it.</summary>
internal static class VelocityAnswers
{
    private const int MostSprints = 60;
    private const int Small = 10;

    /// <summary>Sprints of each board where no window is asked.</summary>
    public const int Latest = 10;

    public static VelocityReport Report(SprintLedgers ledgers, Query query)
    {
        var scope = ledgers.Scope(query);
        return VelocityReport.Of(scope, Sprints(scope, query));
    }

    /// <param name="window">Null: the last sprints of each board, whenever they were.</param>
    public static VelocityAnswer Of(Query query, SprintLedgers ledgers, DateWindow? window)
    {
        var asked = query with { Window = window, Sprints = window is null ? query.Sprints ?? Latest : null };
        var report = Report(ledgers, asked);
        var shown = MostSprints / Math.Max(1, report.Boards.Count);
        return new VelocityAnswer(
            query.GeneratedAt,
            query.AsOf,
            query.DataVersion,
            query.Applied with
            {
                Sprints = asked.Sprints,
                SprintRule = asked.SprintRule,
                SprintLookback = asked.Sprints ?? Latest,
            },
            [.. report.Boards.Select(b => VelocityBoardRow.Of(b, shown))],
            report.Boards.Count > 0 ? null : report.LeftOut ?? "no closed sprint in the window",
            [.. CaveatsOf(asked, report)],
            query.GroupBy is { } groupBy ? Groups(ledgers, asked, groupBy) : null
        );
    }

    private static List<BoardSprint> Sprints(SprintScope scope, Query query) =>
        new SprintChoice(scope.Selection, scope.Ledger).PerBoard(query.Window, query.Sprints ?? Latest, scope.AsOf);

    private static IEnumerable<Caveat> CaveatsOf(Query query, VelocityReport report)
    {
        if (report.LeftOut is { } text)
            yield return new Caveat(Reason.BeforeHistory, text);
        if (report.Boards.Any(b => b.Issues.Sprints < Small))
            yield return new Caveat(
                "smallSample",
                $"Fewer than {Small} sprints on {report.Boards.Count(b => b.Issues.Sprints < Small)} of {report.Boards.Count} boards."
            );
        if (query.AsOf < query.Now)
            yield return Caveats.TodaysAttributes;
    }

    /// <summary>A sprint that several boards show counts once.</summary>
    private static IReadOnlyList<VelocityGroup> Groups(SprintLedgers ledgers, Query query, string groupBy) =>
        [
            .. ledgers
                .Parts(query, groupBy)
                .Select(p => (p.Part.Key, p.Part.Name, Sprints: Once(p.Scope, p.Part.Query)))
                .Where(p => p.Sprints.Count > 0)
                .Select(p => (p.Key, p.Name, All: VelocityBoard.Of("", [.. p.Sprints.OrderBy(s => s.CompletedAt).ThenBy(s => s.Id)])))
                .Select(p => new VelocityGroup(p.Key, p.Name, p.All.Issues, p.All.Points, p.All.Predictability)),
        ];

    private static List<SprintSummary> Once(SprintScope scope, Query query)
    {
        var own = Sprints(scope, query).Select(s => BoardSprint.Own(scope.Snapshot, s.Sprint)).Distinct().ToList();
        return [.. VelocityReport.Of(scope, own).Boards.SelectMany(b => b.Sprints)];
    }
}
