using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Snapshot;

namespace KpiService.Questions;

/// <summary>What one computation of a metric gets: the selection, one period, and the instant from which it is looked at.</summary>
public record MetricContext(Selection Selection, DateWindow Window, Instant AsOf, KpiServiceOptions Options)
{
    /// <summary>Reporting time zone, for what is cut into weeks.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>When it is asked; <see cref="AsOf"/> may lie before.</summary>
    public Instant Now { get; init; }

    public DataSnapshot Snapshot => Selection.Snapshot;

    /// <summary>Whether an issue is selected and was not deleted by then.</summary>
    public bool Counts(int issue) => Selection.Contains(issue) && Snapshot.Issues.DeletedTimes[issue] > AsOf.Milliseconds;

    /// <summary>Issues finished in the window, by when they were.</summary>
    public CountedFacts Finished() => new(this, Selection.DoneFacts);

    /// <summary>Issues started in the window.</summary>
    public CountedFacts Started() => new(this, Selection.StartFacts);

    /// <summary>Issues that began in the window.</summary>
    public IEnumerable<int> Created()
    {
        for (var i = Selection.Next(0); i >= 0; i = Selection.Next(i + 1))
        {
            if (Counts(i) && Window.Contains(Snapshot.Issues.Begun(i)))
                yield return i;
        }
    }

    /// <summary>The same question over a period, as it stood at its end.</summary>
    public MetricContext In(DateWindow window) => this with { Window = window, AsOf = window.To };

    /// <summary>Ordinals of the projects of issues.</summary>
    public HashSet<int> ProjectsOf(IEnumerable<int> issues)
    {
        var seen = new bool[Snapshot.Projects.Count];
        foreach (var issue in issues)
            seen[Snapshot.Issues.Projects[issue]] = true;
        return [.. Enumerable.Range(0, seen.Length).Where(p => seen[p])];
    }
}
