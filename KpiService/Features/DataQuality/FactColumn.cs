namespace KpiService.Features.DataQuality;

/// <summary>A number per fact; where all are the same it keeps one.</summary>
internal readonly struct FactColumn(long[] values)
{
    private readonly long[] values = Array.TrueForAll(values, v => v == values[0]) ? [.. values.Take(1)] : values;

    public long this[int fact] => values.Length == 1 ? values[0] : values[fact];
}
