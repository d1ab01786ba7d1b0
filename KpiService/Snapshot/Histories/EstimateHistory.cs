using KpiService.Domain.Time;
using KpiService.Snapshot.Columns;
using MemoryPack;

namespace KpiService.Snapshot.Histories;

/// <summary>A value that holds from an instant on; NaN: empty.</summary>
public readonly record struct EstimatePoint(long At, double Value);

/// <summary>The estimates of all issues over all time, per estimate field: points, or time in seconds.</summary>
[MemoryPackable]
public sealed partial class EstimateHistory
{
    public required IReadOnlyList<ListColumn<EstimatePoint>> Fields { get; init; }

    /// <summary>Estimate fields in their order of precedence, per project.</summary>
    public required IReadOnlyList<int[]> FieldsOfProject { get; init; }

    /// <summary>Per field: whether it holds time.</summary>
    public required IReadOnlyList<bool> IsTime { get; init; }

    /// <summary>Project of each issue: the column of the issues.</summary>
    [MemoryPackIgnore]
    public int[] Projects { get; internal set; } = [];

    /// <summary>
    /// Value of one field at an instant (before the issue began: the first value); NaN: no estimate, negative values included.
    /// </summary>
    public double At(int field, int issue, Instant at) => Usable(Raw(field, issue, at.Milliseconds));

    /// <summary>The issue's points: its project's field first, then the others; NaN: none.</summary>
    public double At(int issue, Instant at) => First(issue, at, time: false);

    /// <summary>The issue's estimate in hours, of fields that hold time; NaN: none.</summary>
    public double HoursAt(int issue, Instant at) => First(issue, at, time: true) / EstimateFieldKind.SecondsPerHour;

    private double First(int issue, Instant at, bool time)
    {
        foreach (var field in FieldsOfProject[Projects[issue]])
        {
            if (IsTime[field] != time)
                continue;
            var value = Raw(field, issue, at.Milliseconds);
            if (!double.IsNaN(value))
                return Usable(value);
        }

        return double.NaN;
    }

    private static double Usable(double value) => value < 0 ? double.NaN : value;

    private double Raw(int field, int issue, long at)
    {
        var points = Fields[field][issue];
        if (points.Length == 0)
            return double.NaN;
        var k = points.Length - 1;
        while (k > 0 && points[k].At > at)
            k--;
        return points[k].Value;
    }
}
