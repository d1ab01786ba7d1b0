using KpiService.Domain.Time;

namespace KpiService.Questions;

/// <summary>The filter an answer was computed with: what was asked, and the window that came of it.</summary>
public sealed record AppliedFilter : Filter
{
    internal AppliedFilter(Query query)
        : base(query.Selection.Filter)
    {
        var window = query.EffectiveWindow;
        Days = query.Window is null ? Query.DefaultDays : query.Days;
        From = ReportingCalendar.DayOf(window.From, query.Zone);
        To = ReportingCalendar.DayOf(window.To, query.Zone);
        FromInstant = window.From;
        ToInstant = window.To;
        Sprints = query.Sprints;
        SprintRule = query.SprintRule;
        SprintLookback = query.Sprints ?? query.SprintsOffered;
    }

    /// <summary>Length of the window; null when it was given by dates.</summary>
    public int? Days { get; init; }

    /// <summary>First day in the reporting time zone.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day in the reporting time zone.</summary>
    public DateOnly To { get; init; }
    public Instant FromInstant { get; init; }
    public Instant ToInstant { get; init; }

    /// <summary>So many last closed sprints per board were asked for; null: none.</summary>
    public int? Sprints { get; init; }

    /// <summary><c>window</c>: sprints closed in the window; <c>lastSprints</c>: the last <see cref="SprintLookback"/> per board.</summary>
    public string SprintRule { get; init; }

    /// <summary>The sprints asked for, else as many as <c>analysis_periods.sprint_lookback</c> offers.</summary>
    public int SprintLookback { get; init; }
}
