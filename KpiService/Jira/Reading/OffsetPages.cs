using KpiService.Jira.Connection;
using KpiService.Jira.Wire;

namespace KpiService.Jira.Reading;

/// <summary>
/// Walks lists that count rows. The stride is what came, never what was asked; <c>total</c> may be missing, or too small.
/// </summary>
internal static class OffsetPages
{
    /// <summary>Every row once, however the pages overlap; rows without an id are left out.</summary>
    /// <param name="list">Method and path.</param>
    /// <exception cref="JiraException">More is announced, but nothing new comes.</exception>
    public static async IAsyncEnumerable<T> WalkAsync<T>(
        string list,
        LeftOutRows leftOut,
        Func<T, long> idOf,
        Func<long, Task<WirePage<T>>> ask
    )
        where T : class
    {
        var seen = new HashSet<long>();
        for (long start = 0; ; )
        {
            var page = await ask(start);
            var rows = page.Values ?? [];
            start += rows.Count;
            var isNew = false;
            foreach (var row in leftOut.Without(list, rows, row => idOf(row) > 0).Where(row => seen.Add(idOf(row))))
            {
                isNew = true;
                yield return row;
            }

            if (IsLast(page, rows.Count, start))
                yield break;
            if (!isNew)
                throw JiraErrors.Endless(
                    list,
                    $"more than {seen.Count} rows are announced, but a page brings nothing new: startAt may be ignored."
                );
        }
    }

    /// <summary>A total that is smaller than what came says nothing.</summary>
    private static bool IsLast<T>(WirePage<T> page, int rows, long read) =>
        page.IsLast switch
        {
            true => true,
            false => rows == 0 && page.Total == read,
            null => page.Total is { } total && total >= read ? total == read : rows == 0,
        };
}
