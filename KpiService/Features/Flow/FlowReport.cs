using System.Text.Json.Serialization;
using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Flow;

/// <summary>One flow metric as the API shows it. Numbers are unrounded; null means unknown, with a reason.</summary>
public sealed record FlowReport
{
    public required Instant GeneratedAt { get; init; }
    public required Instant AsOf { get; init; }
    public required string DataVersion { get; init; }
    public required AppliedFilter Filter { get; init; }
    public required string Name { get; init; }
    public required string Title { get; init; }

    /// <summary>Unit of <see cref="Value"/>: <c>days</c>, <c>issues</c> or <c>percent</c>.</summary>
    public required string Unit { get; init; }
    public required string Definition { get; init; }
    public required double? Value { get; init; }

    /// <summary>Why the value is null; null when it isn't.</summary>
    public required string? Reason { get; init; }

    /// <summary>The reason for programs: <c>beforeHistory</c>, <c>nothingFinished</c>, …</summary>
    public required string? ReasonCode { get; init; }
    public required int SampleSize { get; init; }
    public required FlowSeries Series { get; init; }

    /// <summary>The metric's own record; null where it can't be known.</summary>
    public required object? Details { get; init; }
    public required IReadOnlyList<Caveat> Caveats { get; init; }

    /// <summary>The parts of the selection; only where <c>groupBy</c> was asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FlowGroup>? Groups { get; init; }
}

/// <summary>Lines over common periods.</summary>
public sealed record FlowSeries(SeriesInterval Interval, IReadOnlyList<FlowPeriod> Periods, IReadOnlyList<FlowLine> Lines);

/// <summary>A period of a series.</summary>
/// <param name="Period"><c>2026-10-01</c>, <c>2026-W40</c> or <c>2026-10</c>.</param>
/// <param name="From">Its first day in the reporting time zone.</param>
/// <param name="Reason"><c>beforeHistory</c> where the values are unknown (the caveat of that name tells more), else absent.</param>
/// <param name="Partial">True where the window cuts the period, else absent.</param>
public sealed record FlowPeriod(
    string Period,
    DateOnly From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Partial
);

/// <summary>The metric of one part of the selection.</summary>
/// <param name="Key">Value to filter by (project key, team name, board id, …).</param>
public sealed record FlowGroup(string Key, string Name, double? Value, int SampleSize, string? Reason, string? ReasonCode);
