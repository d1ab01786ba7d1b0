using System.Runtime.CompilerServices;
using KpiService.Jira.Connection;
using KpiService.Jira.Wire;

namespace KpiService.Jira.Reading;

/// <summary>
/// Walks <c>search</c> by counting rows, each page starting with the last row of the one before: when that row isn't there, rows have
/// moved, and a new
/// window is opened at its instant. A window is also opened before Jira's depth limit.
/// </summary>
internal sealed class DataCenterSearch(JiraConnection connection)
{
    /// <summary>The search, for others that use it.</summary>
    public static readonly JiraCall Page = new(AnswerShape.WithListAnd("issues", "total"));

    /// <summary>Jira 10 and later may refuse to count further than this.</summary>
    private const int DepthLimit = 10_000;

    private const int MostRereads = 3;
    private const int MostReopenings = 50;
    private const string Call = "POST /rest/api/2/search";

    private static readonly string[] WithChangelog = ["changelog"];

    public async IAsyncEnumerable<SearchPage> WalkAsync(SearchWalk walk, [EnumeratorCancellation] CancellationToken ct)
    {
        long? total = null;
        int rereads = 0,
            reopenings = 0;
        for (var position = SearchCursor.Parse(walk.Cursor); ; )
        {
            (position, var answer) = await AskAsync(walk, position, ct);
            if (HasMoved(position, answer))
            {
                position = ++reopenings <= MostReopenings ? position.Reopen() : throw Restless();
                continue;
            }
            var rows = answer?.Issues ?? [];
            var atEnd = IsAtEnd(position, rows.Count, answer?.Total);
            if (!atEnd && !position.Advances(rows.Count) && rereads++ < MostRereads)
                continue;
            rereads = 0;
            total ??= walk.Cursor is null ? answer?.Total : null;
            var fresh = walk.Fresh(rows, Call);
            reopenings = fresh.Count > 0 ? 0 : reopenings;
            position = Next(walk, position, rows, answer?.MaxResults ?? 0);
            yield return new SearchPage(fresh, atEnd ? null : position, total);
            if (atEnd)
                yield break;
        }
    }

    private static bool HasMoved(SearchCursor position, DataCenterSearchAnswer? answer) =>
        answer is null || (position.LastId is { } expected && (answer.Issues is not [var first, ..] || first?.Id != expected));

    /// <summary>A total that is smaller than what came says nothing: then only a page without rows is the end.</summary>
    private static bool IsAtEnd(SearchCursor position, int rows, long? total)
    {
        var read = position.StartAt + rows;
        return read <= total ? read == total : !position.Advances(rows) && (position.StartAt > 0 || position.LastId is not null);
    }

    /// <summary>A page that stays empty though Jira counts more is passed over: its rows are in the index alone.</summary>
    private static SearchCursor Next(SearchWalk walk, SearchCursor position, IReadOnlyList<WireIssue?> rows, int stride)
    {
        if (!position.Advances(rows.Count))
            return position with { StartAt = position.StartAt + Math.Clamp(stride, 1, walk.Size.Current), LastId = null };
        var last = rows[^1] is { Id: > 0 and var id } ? id : (long?)null;
        var next = position with
        {
            StartAt = position.StartAt + rows.Count - (last is null ? 0 : 1),
            LastId = last,
            Last = walk.LastOf(rows) ?? position.Last,
        };
        return next.StartAt + walk.Size.Current > DepthLimit && next.Last > (next.From ?? long.MinValue) ? next.Reopen() : next;
    }

    /// <returns>Where the page starts, and the page: null when Jira refuses to count that far.</returns>
    private async Task<(SearchCursor Position, DataCenterSearchAnswer? Answer)> AskAsync(
        SearchWalk walk,
        SearchCursor position,
        CancellationToken ct
    )
    {
        try
        {
            return await walk.Size.AskAsync((size, patience) => ReadAsync(walk, StartOf(position, size), size, patience, ct));
        }
        catch (JiraException refused) when (refused.Kind == JiraFailure.BadRequest && position.Last > (position.From ?? long.MinValue))
        {
            return (position, null);
        }
    }

    /// <summary>A page of one row has no place for the last one of the page before.</summary>
    private static SearchCursor StartOf(SearchCursor position, int size) =>
        size > 1 || position.LastId is null ? position : position with { StartAt = position.StartAt + 1, LastId = null };

    private async Task<(SearchCursor Position, DataCenterSearchAnswer? Answer)> ReadAsync(
        SearchWalk walk,
        SearchCursor position,
        int size,
        RetryPatience patience,
        CancellationToken ct
    )
    {
        try
        {
            return (position, await ReadAsync(walk, position, size, patience, walk.Changelog, ct));
        }
        catch (JiraException heavy) when (heavy.MayBeTooMuch && walk.Changelog && size == 1)
        {
            // The history of this issue is too much for a search: it is read by itself later.
            return (position, await ReadAsync(walk, position, size, RetryPatience.Brief, changelog: false, ct));
        }
    }

    private async Task<DataCenterSearchAnswer> ReadAsync(
        SearchWalk walk,
        SearchCursor position,
        int size,
        RetryPatience patience,
        bool changelog,
        CancellationToken ct
    )
    {
        var request = new DataCenterSearchRequest(
            walk.Query(position.From),
            walk.Fields,
            changelog ? WithChangelog : [],
            position.StartAt,
            size
        );
        var answer = await connection.ReadAsync(
            api => api.DataCenterSearchAsync(request, Page.With(patience), ct),
            AttributeJson.DataCenterSearch,
            ct
        );
        return answer.Total >= 0 ? answer : throw JiraErrors.Malformed(Call, "the total is no number of rows.");
    }

    private static JiraException Restless() => JiraErrors.Endless(Call, "the rows keep moving faster than they can be read.");
}
