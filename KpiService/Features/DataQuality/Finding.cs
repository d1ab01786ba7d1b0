namespace KpiService.Features.DataQuality;

/// <summary>How much a finding matters for the numbers asked for.</summary>
public enum FindingSeverity
{
    /// <summary>Looked for and not found.</summary>
    Ok,

    /// <summary>Too rare to move a number.</summary>
    Info,

    /// <summary>Moves numbers; the KPIs it touches name it.</summary>
    Warning,
}

/// <summary>One way in which the data would mislead.</summary>
public sealed record Finding
{
    public required string Code { get; init; }

    /// <summary>The reason under which metrics leave its issues out, by which it is found as well; null: they don't.</summary>
    public string? Reason { get; init; }

    /// <summary>What it is, short.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// What is counted: <c>issues</c>, <c>sprints</c>, <c>boards</c>, <c>statuses</c>, <c>epics</c>, <c>projects</c>, <c>resolutions</c> or
    /// <c>values</c>.
    /// </summary>
    public string Unit { get; init; } = "issues";

    /// <summary>Whether sprints are counted.</summary>
    public bool OverSprints => Unit == "sprints";

    /// <summary>Which numbers it bends, and which way.</summary>
    public required string Distorts { get; init; }

    /// <summary>What to do.</summary>
    public required string Advice { get; init; }

    /// <summary>Names of the KPIs it touches.</summary>
    public required IReadOnlyList<string> Kpis { get; init; }

    /// <summary>From this share on (percent) it is a warning.</summary>
    public required double Notable { get; init; }

    /// <summary>What the instant of a case is.</summary>
    public string AtTitle { get; init; } = "At";

    /// <summary>True: it is about our clock, so it holds at the instant of the question, whatever past instant is asked for.</summary>
    public bool ByClock { get; init; }

    public required Func<QualitySource, IEnumerable<QualityFact>> Cases { get; init; }

    /// <summary>How many subjects of the cases count, told from the snapshot itself; null: the cases are few and kept.</summary>
    public Func<QualitySource, QualityScope, int>? Count { get; init; }

    public required Population Among { get; init; }

    /// <summary>Name of a subject; null where the subject is the issue itself and nothing more is to be said of it.</summary>
    public Func<QualitySource, int, string>? NameOf { get; init; }
}
