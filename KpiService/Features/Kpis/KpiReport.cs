using System.Text.Json.Serialization;
using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Kpis;

/// <summary>Judgement of a value against its thresholds.</summary>
public enum KpiStatus
{
    Good,
    Warning,
    Critical,

    /// <summary>No threshold is configured.</summary>
    Neutral,

    /// <summary>The value can't be known; the reason says why.</summary>
    Unavailable,
}

/// <summary>One KPI as the API shows it. Numbers are unrounded; null means unknown, with a reason.</summary>
public sealed record KpiReport
{
    public required string Name { get; init; }
    public required string Title { get; init; }
    public required double? Value { get; init; }

    /// <summary><c>percent</c> (0–100) or <c>days</c>.</summary>
    public required string Unit { get; init; }
    public required KpiStatus Status { get; init; }

    /// <summary>The value against what is usual there.</summary>
    public required KpiVerdict Verdict { get; init; }

    /// <summary>Why there is too little data, or no verdict; for the work mix what lies outside its range. Else null.</summary>
    public required string? VerdictReason { get; init; }

    /// <summary>What the verdict was made by; null where too little of the past is known, and for the work mix.</summary>
    public required KpiUsual? Usual { get; init; }

    /// <summary>Why the value is null; null when it isn't.</summary>
    public required string? Reason { get; init; }

    /// <summary>The reason for programs: <c>beforeHistory</c>, <c>noClosedSprint</c>, …</summary>
    public required string? ReasonCode { get; init; }

    /// <summary>What the number is about.</summary>
    public required KpiWindow Window { get; init; }
    public required int SampleSize { get; init; }

    /// <summary>Null when every project asked has data.</summary>
    public KpiCoverage? Coverage { get; init; }
    public KpiPeriod? Previous { get; init; }
    public IReadOnlyList<KpiTrendPoint> Trend { get; init; } = [];

    /// <summary>Natural process limits of the trend; null under six points.</summary>
    public Limits? Limits { get; init; }
    public IReadOnlyList<Signal> Signals { get; init; } = [];
    public required KpiThresholds Thresholds { get; init; }

    /// <summary>What the number means, in one sentence.</summary>
    public required string Definition { get; init; }
    public IReadOnlyList<Caveat> Caveats { get; init; } = [];

    /// <summary>The KPI's own record, see the Details type of each KPI; null where the window begins before the stored history.</summary>
    public required object? Details { get; init; }

    /// <summary>Cycle time only: which statistic <see cref="Value"/> is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Statistic { get; init; }

    /// <summary>The parts of the selection; only where <c>groupBy</c> was asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<KpiGroup>? Groups { get; init; }

    /// <summary>How many parts there are; <c>/api/kpis</c> lists the largest 40.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? GroupsTotal { get; init; }

    /// <summary>The filter it was computed with; only where the KPI is the whole answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AppliedFilter? Filter { get; init; }
}

/// <summary>For how many of the projects asked the KPI has data.</summary>
public sealed record KpiCoverage(int Projects, int Of, string Text);

/// <summary>The period before.</summary>
public sealed record KpiPeriod(double? Value, Instant From, Instant To, int SampleSize, string? Reason, string? ReasonCode);

/// <summary>One calendar month (<c>yyyy-MM</c> in the reporting time zone).</summary>
/// <param name="Partial">True for the running month, else absent.</param>
public sealed record KpiTrendPoint(
    string Period,
    double? Value,
    int SampleSize,
    string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ReasonCode = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Partial = null
);

/// <summary>Configured thresholds. <paramref name="Direction"/>: <c>up</c> (more is better) or <c>down</c>.</summary>
public sealed record KpiThresholds(double? Warning, double? Critical, string Direction);

/// <summary>The KPI of one part of the selection.</summary>
/// <param name="Key">Value to filter by (project key, team name, board id, …).</param>
/// <param name="Details">Without lists; absent where all KPIs are asked at once.</param>
public sealed record KpiGroup(
    string Key,
    string Name,
    double? Value,
    int SampleSize,
    KpiStatus Status,
    KpiVerdict Verdict,
    string? VerdictReason,
    string? Reason,
    string? ReasonCode,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] object? Details
);
