using KpiService.Domain.Time;
using KpiService.Features.DataQuality;
using KpiService.Features.Durations;
using KpiService.Questions;

namespace KpiService.Features.Flow;

/// <summary>What a reader must know of a number that counts deliveries.</summary>
internal static class DeliveryCaveats
{
    private const string BulkDone = "bulkDone";

    /// <param name="q">Over the window that is counted.</param>
    public static IEnumerable<Caveat> Of(MetricContext q, QualityBooks quality)
    {
        foreach (var caveat in Bulk(q, quality))
            yield return caveat;
        if (FirstDay(q) is { } day && day > ReportingCalendar.DayOf(q.Window.From, q.Zone))
            yield return Young(day, "before it there was nothing to finish");
    }

    /// <summary>Some of the deliveries of the window say nothing of the work.</summary>
    public static IEnumerable<Caveat> Bulk(MetricContext q, QualityBooks quality)
    {
        var bulk = quality.IssuesOf(BulkDone, q);
        if (bulk.Count == 0)
            yield break;
        var delivered = Deliveries.Of(q).Delivered;
        if (delivered.Count(f => bulk.Contains(f.Issue)) is > 0 and var count)
        {
            yield return new Caveat(
                BulkDone,
                $"{count} of {delivered.Count} issues were finished by a bulk change, whose day says nothing of the work."
            );
        }
    }

    /// <summary>The window begins before the team did.</summary>
    public static Caveat Young(DateOnly day, string consequence) =>
        new("youngTeam", $"The first issue was created on {day:yyyy-MM-dd}: {consequence}.");

    /// <summary>Day of the selection's first issue; null: it has none.</summary>
    public static DateOnly? FirstDay(MetricContext q)
    {
        var first = long.MaxValue;
        for (var i = q.Selection.Next(0); i >= 0; i = q.Selection.Next(i + 1))
        {
            if (q.Counts(i))
                first = Math.Min(first, q.Snapshot.Issues.CreatedTimes[i]);
        }

        return first == long.MaxValue ? null : ReportingCalendar.DayOf(new Instant(first), q.Zone);
    }
}
