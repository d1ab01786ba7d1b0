using System.Text.Json.Serialization;
using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot;

namespace KpiService.Features.Overview;

/// <summary>Issues done in one ISO week of the reporting time zone.</summary>
/// <param name="Period"><c>2026-W40</c>.</param>
/// <param name="From">Its Monday.</param>
/// <param name="Partial">True for the running week, else absent.</param>
internal sealed record ThroughputWeek(
    string Period,
    DateOnly From,
    int Issues,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Partial
)
{
    private const int MostWeeks = 26;

    /// <summary>Whole weeks of the window that begin after the horizon, empty ones included, and the running one.</summary>
    public static IReadOnlyList<ThroughputWeek> Of(Query query, WorkflowOptions workflow)
    {
        var window = query.EffectiveWindow;
        var done = DoneInstants(query, Delivery.NotDelivered(query.Snapshot, workflow));
        return
        [
            .. Weeks(query, window)
                .Select(week => new ThroughputWeek(
                    week.Name,
                    week.First,
                    done.Count(week.Window.Contains),
                    week.Window.To > window.To ? true : null
                )),
        ];
    }

    private static IEnumerable<CalendarPeriod> Weeks(Query query, DateWindow window)
    {
        var zone = query.Zone;
        var last = ReportingCalendar.DayOf(window.To, zone);
        var horizon = query
            .Selection.Projects.Select(p => query.Snapshot.Projects[p].Horizon ?? Instant.MaxValue)
            .DefaultIfEmpty(Instant.MaxValue)
            .Max();
        var begin = horizon > window.From ? horizon : window.From;
        return Enumerable
            .Range(0, MostWeeks)
            .Select(back => ReportingCalendar.Week(last.AddDays(-7 * back), zone))
            .TakeWhile(week => week.Window.From >= begin)
            .Reverse();
    }

    private static List<Instant> DoneInstants(Query query, Func<int, bool> notDelivered)
    {
        var (data, asOf, selection) = (query.Snapshot, query.AsOf, query.Selection);
        List<Instant> done = [];
        foreach (var fact in data.Flow.DoneFacts)
        {
            if (
                fact.KnownFrom <= asOf.Milliseconds
                && asOf.Milliseconds < fact.KnownUntil
                && selection.Contains(fact.Issue)
                && data.Issues.DeletedAt(fact.Issue) > asOf
                && !notDelivered(fact.Issue)
            )
                done.Add(new Instant(fact.At));
        }
        return done;
    }
}
