using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Snapshot;

namespace KpiService.Questions;

/// <summary>What is asked, its names looked up in one snapshot.</summary>
/// <param name="Window">Null: none was asked, it is <see cref="DefaultDays"/> back from <paramref name="AsOf"/>.</param>
/// <param name="AsOf">As it stood then; not after <paramref name="Now"/>.</param>
/// <param name="Zone">Reporting time zone: days, weeks and months are cut in it.</param>
public sealed record Query(Selection Selection, DateWindow? Window, Instant AsOf, Instant Now, TimeZoneInfo Zone)
{
    /// <summary>Days taken when no window is given.</summary>
    public const int DefaultDays = 90;

    /// <summary>
    /// So many last closed sprints per board instead of a window, for what is computed over sprints; null: by the window.
    /// </summary>
    public int? Sprints { get; init; }

    /// <summary>Length of the window in days, where it was asked so.</summary>
    public int? Days { get; init; }

    /// <summary>By what the answer is split, one of <see cref="Grouping.Keys"/>; null: it isn't.</summary>
    public string? GroupBy { get; init; }

    /// <summary>As many last sprints as the configuration offers (<c>analysis_periods.sprint_lookback</c>).</summary>
    public int SprintsOffered { get; init; }

    public DataSnapshot Snapshot => Selection.Snapshot;
    public Instant GeneratedAt => Now;
    public string DataVersion => Snapshot.DataVersion;

    /// <summary>The window, or the default one.</summary>
    public DateWindow EffectiveWindow => Window ?? new DateWindow(AsOf.AddDays(-DefaultDays), AsOf);

    /// <summary>Rule by which sprints are chosen: <c>window</c> or <c>lastSprints</c>.</summary>
    public string SprintRule => Sprints is null ? "window" : "lastSprints";

    /// <summary>What the answer says of it.</summary>
    public AppliedFilter Applied => new(this);

    /// <summary>Why nothing of the flow is known: there are issues, and of none of them a whole history; null where there is.</summary>
    internal Reason? WithoutHistories =>
        Selection.HistoriesAt(AsOf) is { Issues: > 0 } histories && histories.Incomplete == histories.Issues ? Caveats.NoChangelog : null;

    /// <summary>The same about another window, as it stood at its end.</summary>
    public Query In(DateWindow window) => this with { Window = window, Days = null, Sprints = null, AsOf = window.To };

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
