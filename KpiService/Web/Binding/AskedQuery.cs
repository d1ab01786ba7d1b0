using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Web.Binding;

/// <summary>A question as the parameters of a request say it: syntax is checked, names are not yet looked up.</summary>
/// <param name="Window">The window asked for; null when none is.</param>
/// <param name="Days">Its length, where it was asked so.</param>
/// <param name="Sprints">So many last closed sprints per board instead of a window; null when not asked.</param>
/// <param name="AsOf">The instant as of which everything is computed; now unless asked otherwise.</param>
internal sealed record AskedQuery(Filter Filter, DateWindow? Window, int? Days, int? Sprints, Instant AsOf, string? GroupBy)
{
    /// <summary>Reads the parameters of <see cref="FilterParameters"/>; complaints stay in the reader.</summary>
    public static AskedQuery Read(QueryReader query, Instant now, TimeZoneInfo zone)
    {
        var asOf = FilterReader.ReadAsOf(query, now);
        var (days, window) = WindowReader.Read(query, asOf, zone);
        return new AskedQuery(
            FilterReader.Read(query),
            window,
            days,
            WindowReader.ReadSprints(query),
            asOf,
            query.Choice("groupBy", Grouping.Keys)
        );
    }
}
