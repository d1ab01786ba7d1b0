using KpiService.Domain;
using KpiService.Http;
using KpiService.Snapshot;

namespace KpiService.Kpis;

/// <summary>A request's question, its names looked up in one snapshot.</summary>
public sealed record DataQuery(DataSnapshot Snapshot, RequestFilter Filter, KpiRequest Request, AppliedFilter Applied)
{
    public Instant GeneratedAt => Request.Now;
    public Instant AsOf => Request.AsOf;
    public string DataVersion => Snapshot.DataVersion;

    /// <summary>
    /// Ordinal of an issue's status as it stood at <see cref="AsOf"/>, so that it goes with the other columns also where Jira's clock is
    /// ahead of ours;
    /// -1: unknown, it was finished later and its history knows no other status.
    /// </summary>
    public int StatusOf(int issue) =>
        Snapshot.Flow.StatusAt(issue, AsOf) is not (>= 0 and var status) ? Snapshot.Issues.Status(issue)
        : Snapshot.Flow.IsStatusKnown(issue, AsOf) ? status
        : -1;

    /// <summary>Name of that status; empty where it is unknown.</summary>
    public string StatusNameOf(int issue) => StatusOf(issue) is >= 0 and var status ? Snapshot.Statuses[status].Name : "";
}

/// <summary>The filter an answer was computed with: what was asked, and the window that came of it.</summary>
/// <param name="Days">Length of the window; null when it was given by dates.</param>
/// <param name="From">First day in the reporting time zone.</param>
/// <param name="To">Last day in the reporting time zone.</param>
/// <param name="Sprints">So many last closed sprints per board were asked for; null: none.</param>
/// <param name="SprintRule"><c>window</c>: sprints closed in the window; <c>lastSprints</c>: the last <paramref name="SprintLookback"/> per
/// board.</param>
/// <param name="SprintLookback">The sprints asked for, else as many as <c>analysis_periods.sprint_lookback</c> offers.</param>
public sealed record AppliedFilter(
    IReadOnlyList<string> Projects,
    string? Team,
    IReadOnlyList<long> Boards,
    IReadOnlyList<string> Types,
    IReadOnlyList<string> Labels,
    string? Epic,
    IReadOnlyList<string> Priorities,
    string? Instance,
    int? Days,
    DateOnly From,
    DateOnly To,
    Instant FromInstant,
    Instant ToInstant,
    int? Sprints,
    string SprintRule,
    int SprintLookback
)
{
    internal static AppliedFilter Of(RequestFilter filter, KpiRequest request, int sprintLookback)
    {
        var window = request.EffectiveWindow;
        return new AppliedFilter(
            filter.Projects,
            filter.Team,
            filter.Boards,
            filter.Types,
            filter.Labels,
            filter.Epic,
            filter.Priorities,
            filter.Instance,
            filter.Days ?? (filter.Window is null ? KpiRequest.DefaultDays : null),
            DayOf(window.From, request.Zone),
            DayOf(window.To, request.Zone),
            window.From,
            window.To,
            request.Sprints,
            request.SprintRule,
            request.Sprints ?? sprintLookback
        );
    }

    private static DateOnly DayOf(Instant instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant.ToDateTimeOffset(), zone).DateTime);
}
