using System.Runtime.CompilerServices;
using KpiService.Jira.Wire;

namespace KpiService.Jira;

/// <summary>
/// Walks <c>search</c> by windows: each page starts at the last row's instant, so neither Jira's depth limit nor rows that move between pages matter.
/// Inside one instant it counts rows.
/// </summary>
internal sealed class DataCenterSearch(JiraConnection connection)
{
    private static readonly string[] WithChangelog = ["changelog"];

    public async IAsyncEnumerable<SearchPage> WalkAsync(SearchWalk walk, [EnumeratorCancellation] CancellationToken ct)
    {
        var start = SearchCursor.Parse(walk.Cursor);
        long? total = null;
        var reread = false;
        for (var position = start; ;)
        {
            var answer = await AskAsync(walk, position, ct);
            var rows = answer.Issues ?? [];
            if (walk.Cursor is null)
                total ??= answer.Total;
            var atEnd = position.StartAt + rows.Count >= answer.Total;
            if (rows.Count == 0 && !atEnd && !reread)
            {
                reread = true;
                continue;
            }
            reread = false;
            position = Next(position, rows.Count > 0 ? walk.LastOf(rows) : null, rows.Count > 0 ? rows.Count : Math.Max(1, answer.MaxResults));
            yield return new SearchPage(walk.Fresh(rows), atEnd ? null : position, total);
            if (atEnd)
                yield break;
        }
    }

    /// <summary>A later instant opens a new window; else on within this one.</summary>
    private static SearchCursor Next(SearchCursor position, long? last, int stride) => last > (position.From ?? long.MinValue)
        ? new SearchCursor(last)
        : position with { StartAt = position.StartAt + stride };

    private Task<DataCenterSearchAnswer> AskAsync(SearchWalk walk, SearchCursor position, CancellationToken ct)
    {
        var request = new DataCenterSearchRequest(
            walk.Query(position.From), walk.Fields, walk.Changelog ? WithChangelog : [], position.StartAt, walk.PageSize);
        return connection.CallAsync(api => api.DataCenterSearchAsync(request, ct));
    }
}
