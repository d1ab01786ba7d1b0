using System.Globalization;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Snapshot;

namespace KpiService.Questions;

/// <summary>From when on the stored history of some projects is whole. What begins before it is unknown, not small.</summary>
/// <param name="Project">The project whose history begins last; null when there is none.</param>
internal sealed record HistoryHorizon(Instant From, ProjectInfo? Project, Instant Now)
{
    public static HistoryHorizon Of(Selection selection, Instant now) => Of(selection.Snapshot, selection.Projects, now);

    public static HistoryHorizon Of(DataSnapshot snapshot, IEnumerable<int> projects, Instant now)
    {
        var latest = projects.Select(p => snapshot.Projects[p]).MaxBy(p => p.Horizon ?? Instant.MaxValue);
        return new HistoryHorizon(latest is null ? Instant.MinValue : latest.Horizon ?? Instant.MaxValue, latest, now);
    }

    /// <summary>Why a period that begins at this instant is unknown; null when it is known.</summary>
    public Reason? Reason(Instant begin) =>
        begin >= From || Project is null ? null : new Reason(Domain.Reason.BeforeHistory, Explanation(begin));

    /// <summary>Where the stored history begins, and what fetches the part from an instant on.</summary>
    public string Explanation(Instant begin) => $"{Begins} {Remedy(begin)}";

    /// <summary>Where the stored history begins and of which project.</summary>
    public string Begins =>
        Project?.Horizon is { } horizon
            ? $"the stored history of {Project.Key} begins on {horizon.ToDateTimeOffset().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)};"
            : $"no full sync of {Project?.Key} has been completed;";

    public string Remedy(Instant begin)
    {
        var days = (long)Math.Ceiling((Now - begin) / (double)Instant.Day);
        return string.Create(CultureInfo.InvariantCulture, $"`sync --full --days {Math.Max(1, days)}` fetches it.");
    }
}
