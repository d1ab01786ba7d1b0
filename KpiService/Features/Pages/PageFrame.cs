using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Pages;

/// <summary>What every page of the dashboard needs beside its own content.</summary>
internal record PageFrame(
    Instant GeneratedAt,
    Instant AsOf,
    string DataVersion,
    string Title,
    string TimeZone,
    AppliedFilter Filter,
    FilterChoices Options,
    SyncState Sync,
    DataCounts Stats,
    IReadOnlyList<Annotation> Annotations,
    AutoRefresh AutoRefresh
);

/// <summary>A vertical line on every trend.</summary>
internal sealed record Annotation(string Date, string Text);

/// <summary>Polling where server-sent events don't get through.</summary>
internal sealed record AutoRefresh(bool Enabled, int IntervalMinutes);
