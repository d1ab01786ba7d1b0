using System.Collections.Concurrent;
using System.Globalization;

namespace KpiService.Jira.Reading;

/// <summary>Counts the rows of lists that are left out because nothing says what they are. Safe to use from several threads.</summary>
internal sealed class LeftOutRows
{
    private readonly ConcurrentDictionary<string, int> counts = new();

    /// <summary>A sentence for each list that had such rows.</summary>
    public IReadOnlyList<string> Notes =>
        [
            .. counts
                .OrderBy(list => list.Key, StringComparer.Ordinal)
                .Select(list =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{list.Key}: {list.Value} rows have no id that can be read and were left out."
                    )
                ),
        ];

    /// <summary>The rows that can be told apart.</summary>
    /// <param name="list">Method and path.</param>
    public IEnumerable<T> Without<T>(string list, IEnumerable<T?> rows, Func<T, bool> isKnown)
        where T : class
    {
        foreach (var row in rows)
        {
            if (row is not null && isKnown(row))
                yield return row;
            else
                counts.AddOrUpdate(list, 1, (_, count) => count + 1);
        }
    }
}
