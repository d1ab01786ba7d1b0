using KpiService.Domain.Time;

namespace KpiService.Features.Sprints.Burndown;

/// <summary>A sprint day by day.</summary>
/// <param name="StepDays">Days between two points: 1, more for a sprint of many months.</param>
/// <param name="IdealEnd">Where the ideal line reaches nothing: the planned end; null where none after the start is known.</param>
/// <param name="Points">The start, the end of each day, and last the sprint's end or the instant asked for.</param>
public sealed record SprintBurndown(int StepDays, Instant Start, Instant? IdealEnd, IReadOnlyList<BurndownPoint> Points)
{
    private const int MostPoints = 100;

    /// <summary>Null for a sprint that had not started by then.</summary>
    public static SprintBurndown? Of(SprintScope scope, int sprint, TimeZoneInfo zone)
    {
        var info = scope.Snapshot.Sprints[sprint];
        if (info.StartedAt is not { } start || start > scope.AsOf)
            return null;
        var end = info.CompletedAt is { } completed && completed < scope.AsOf ? completed : scope.AsOf;
        var states = new SprintItemStates(scope.Ledger, sprint, start, end);
        var items = scope.Entries(sprint).Select(e => states.Of(e)).Where(s => s.Count > 0).ToList();
        var (first, last) = (ReportingCalendar.DayOf(start, zone), ReportingCalendar.DayOf(end, zone));
        var step = Step(last.DayNumber - first.DayNumber + 1);
        return new SprintBurndown(
            step,
            start,
            info.PlannedEnd > start ? info.PlannedEnd
                : info.CompletedAt == end ? end
                : null,
            BurndownSeries.Of(items, Instants(start, end, first, last, step, zone))
        );
    }

    /// <summary>The ideal rest at one of the points; null without a planned end.</summary>
    public double? Ideal(Func<SprintSum, double> value, Instant at) =>
        IdealEnd is { } end ? BurndownSeries.Ideal(value(Points[0].Scope), Start, end, at) : null;

    private static List<Instant> Instants(Instant start, Instant end, DateOnly first, DateOnly last, int step, TimeZoneInfo zone)
    {
        var instants = new List<Instant> { start };
        for (var day = first; day < last; day = day.AddDays(step))
        {
            var dayEnd = ReportingCalendar.StartOf(day.AddDays(1), zone).AddMilliseconds(-1);
            if (dayEnd > start && dayEnd < end)
                instants.Add(dayEnd);
        }

        if (end > start)
            instants.Add(end);
        return instants;
    }

    private static int Step(int days)
    {
        var step = days <= MostPoints ? 1 : 7;
        while (days / step > MostPoints)
            step *= 2;
        return step;
    }
}
