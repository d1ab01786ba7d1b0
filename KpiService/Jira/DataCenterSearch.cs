using System.Runtime.CompilerServices;
using KpiService.Jira.Wire;

namespace KpiService.Jira;

/// <summary>
/// Walks <c>search</c> by counting rows, each page starting with the last row of the one before: when that row isn't there, rows have moved, and a new
/// window is opened at its instant. A window is also opened before Jira's depth limit.
/// </summary>
internal sealed class DataCenterSearch(JiraConnection connection)
{
    /// <summary>Jira 10 and later may refuse to count further than this.</summary>
    private const int DepthLimit = 10_000;

    private const int MostRereads = 3;
    private const int MostReopenings = 50;
    private const string Call = "POST /rest/api/2/search";

    private static readonly string[] WithChangelog = ["changelog"];

    public async IAsyncEnumerable<SearchPage> WalkAsync(SearchWalk walk, [EnumeratorCancellation] CancellationToken ct)
    {
        long? total = null;
        int rereads = 0, reopenings = 0;
        for (var position = SearchCursor.Parse(walk.Cursor); ;)
        {
            var answer = await AskAsync(walk, position, ct);
            if (HasMoved(position, answer))
            {
                position = ++reopenings <= MostReopenings ? position.Reopen() : throw Restless();
                continue;
            }
            var rows = answer?.Issues ?? [];
            total ??= walk.Cursor is null ? answer?.Total : null;
            var atEnd = position.StartAt + rows.Count >= answer?.Total;
            if (!atEnd && !position.Advances(rows.Count) && rereads++ < MostRereads)
                continue;
            rereads = 0;
            var fresh = walk.Fresh(rows);
            reopenings = fresh.Count > 0 ? 0 : reopenings;
            position = Next(walk, position, rows, answer?.MaxResults ?? 0);
            yield return new SearchPage(fresh, atEnd ? null : position, total);
            if (atEnd)
                yield break;
        }
    }

    private static bool HasMoved(SearchCursor position, DataCenterSearchAnswer? answer) =>
        answer is null || (position.LastId is { } expected && (answer.Issues is not [var first, ..] || first.Id != expected));

    /// <summary>A page that stays empty though Jira counts more is passed over: its rows are in the index alone.</summary>
    private static SearchCursor Next(SearchWalk walk, SearchCursor position, IReadOnlyList<WireIssue> rows, int stride)
    {
        if (!position.Advances(rows.Count))
            return position with { StartAt = position.StartAt + Math.Max(1, stride), LastId = null };
        var next = position with { StartAt = position.StartAt + rows.Count - 1, LastId = rows[^1].Id, Last = walk.LastOf(rows) ?? position.Last };
        return next.StartAt + walk.PageSize > DepthLimit && next.Last > (next.From ?? long.MinValue) ? next.Reopen() : next;
    }

    /// <returns>Null when Jira refuses to count that far.</returns>
    private async Task<DataCenterSearchAnswer?> AskAsync(SearchWalk walk, SearchCursor position, CancellationToken ct)
    {
        try
        {
            DataCenterSearchRequest Request() => new(
                walk.Query(position.From), walk.Fields, walk.Changelog ? WithChangelog : [], position.StartAt, walk.PageSize);
            return await walk.AskAsync(() => connection.ReadAsync(api => api.DataCenterSearchAsync(Request(), ct), JiraJson.Default.DataCenterSearchAnswer, ct));
        }
        catch (JiraException refused) when (refused.Kind == JiraFailure.BadRequest && position.Last > (position.From ?? long.MinValue))
        {
            return null;
        }
    }

    private static JiraException Restless() =>
        new(JiraFailure.Malformed, Call, "the rows keep moving faster than they can be read.", JiraAdvice.For(JiraFailure.Malformed, ""));
}
