using System.Globalization;
using System.Text.Json.Serialization;
using KpiService.Domain;
using KpiService.Http;
using KpiService.Kpis;
using KpiService.Snapshot;

namespace KpiService.Api.Pages;

/// <summary>Issues done in one ISO week of the reporting time zone.</summary>
/// <param name="Period"><c>2026-W40</c>.</param>
/// <param name="From">Its Monday.</param>
/// <param name="Partial">True for the running week, else absent.</param>
internal sealed record ThroughputWeek(
    string Period, DateOnly From, int Issues, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Partial)
{
    private const int MostWeeks = 26;

    /// <summary>Whole weeks of the window after the horizon, empty ones included, and the running one.</summary>
    public static IReadOnlyList<ThroughputWeek> Of(DataQuery query, IReadOnlySet<string> notDelivered)
    {
        var window = query.Request.EffectiveWindow;
        var zone = query.Request.Zone;
        var done = DoneInstants(query, notDelivered);
        return [.. Mondays(query, window)
            .Select(monday => Week(monday, WindowReader.StartOf(monday, zone), WindowReader.StartOf(monday.AddDays(7), zone), window.To, done))];
    }

    private static ThroughputWeek Week(DateOnly monday, Instant from, Instant next, Instant end, List<Instant> done) => new(
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday)}-W{ISOWeek.GetWeekOfYear(monday):00}"),
        monday,
        done.Count(at => at >= from && at < next),
        next > end ? true : null);

    private static IEnumerable<DateOnly> Mondays(DataQuery query, DateWindow window)
    {
        var zone = query.Request.Zone;
        var last = MondayOf(window.To, zone);
        var first = last.AddDays(-7 * (MostWeeks - 1));
        var begin = query.Request.Selection.Projects
            .Select(p => query.Snapshot.Projects[p].Horizon ?? Instant.MaxValue).Append(window.From).Max();
        for (var monday = first; monday <= last; monday = monday.AddDays(7))
        {
            if (WindowReader.StartOf(monday, zone) >= begin)
                yield return monday;
        }
    }

    private static DateOnly MondayOf(Instant instant, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant.ToDateTimeOffset(), zone).DateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    private static List<Instant> DoneInstants(DataQuery query, IReadOnlySet<string> notDelivered)
    {
        var data = query.Snapshot;
        var asOf = query.AsOf.Milliseconds;
        List<Instant> done = [];
        foreach (var fact in data.Flow.DoneFacts)
        {
            if (fact.KnownFrom <= asOf && asOf < fact.KnownUntil
                && query.Request.Selection.Contains(fact.Issue)
                && data.Issues.DeletedAt(fact.Issue) > query.AsOf
                && !notDelivered.Contains(data.Issues.Resolution(fact.Issue) ?? ""))
                done.Add(new Instant(fact.At));
        }
        return done;
    }
}
