using KpiService.Jira.Wire;

namespace KpiService.Jira;

/// <summary>Walks lists that count rows. The stride is what came, never what was asked; <c>total</c> may be missing.</summary>
internal static class OffsetPages
{
    public static async IAsyncEnumerable<T> WalkAsync<T>(Func<long, Task<WirePage<T>>> ask)
    {
        for (long start = 0; ;)
        {
            var page = await ask(start);
            var rows = page.Values ?? [];
            foreach (var row in rows)
                yield return row;
            start += rows.Count;
            if (rows.Count == 0 || page.IsLast == true || (page.IsLast is null && start >= page.Total))
                yield break;
        }
    }
}
