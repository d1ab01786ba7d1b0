using System.Globalization;
using KpiService.Domain.Time;

namespace KpiService.Features.Evidence;

/// <summary>The order of evidence values: numbers by size, keys by project and number, unknown ones last in both directions.</summary>
internal static class EvidenceSort
{
    public static IEnumerable<T> By<T>(IEnumerable<T> rows, Func<T, object?> value, bool descending)
    {
        var known = rows.OrderBy(r => value(r) is null);
        return descending
            ? known.ThenByDescending(value, Comparer<object?>.Create(Compare))
            : known.ThenBy(value, Comparer<object?>.Create(Compare));
    }

    /// <summary>Project and number of an issue key, comparable.</summary>
    public static string KeyOrder(string key)
    {
        var dash = key.LastIndexOf('-');
        return dash < 0 ? key : $"{key[..dash]}-{key[(dash + 1)..].PadLeft(12, '0')}";
    }

    private static int Compare(object? a, object? b) =>
        (a, b) switch
        {
            (null, null) => 0,
            (string x, string y) => string.Compare(x, y, StringComparison.OrdinalIgnoreCase),
            (Instant x, Instant y) => x.CompareTo(y),
            (bool x, bool y) => x.CompareTo(y),
            (IEnumerable<string> x, IEnumerable<string> y) => string.Compare(
                string.Join(';', x),
                string.Join(';', y),
                StringComparison.OrdinalIgnoreCase
            ),
            (IConvertible x, IConvertible y) => x.ToDouble(CultureInfo.InvariantCulture)
                .CompareTo(y.ToDouble(CultureInfo.InvariantCulture)),
            _ => 0,
        };
}
