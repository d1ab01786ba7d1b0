using System.Runtime.CompilerServices;
using KpiService.Jira.Connection;
using KpiService.Jira.Wire;

namespace KpiService.Jira.Reading;

/// <summary>
/// Walks <c>search/jql</c> by its page tokens. Only a missing token ends the walk, whatever <c>isLast</c> says; a token that expired or
/// comes again
/// opens a new window at the last row.
/// </summary>
internal sealed class CloudSearch(JiraConnection connection)
{
    private const string Call = "POST /rest/api/3/search/jql";

    private static readonly JiraCall Page = new(AnswerShape.WithList("issues"));

    public async IAsyncEnumerable<SearchPage> WalkAsync(SearchWalk walk, [EnumeratorCancellation] CancellationToken ct)
    {
        var tokens = new HashSet<string>();
        for (var position = SearchCursor.Parse(walk.Cursor); ; )
        {
            var answer = await AskAsync(walk, position, ct);
            var fresh = walk.Fresh(answer?.Issues ?? [], Call);
            if (answer is { NextPageToken: null or "" })
            {
                yield return new SearchPage(fresh, null, null);
                yield break;
            }
            position = position with { Token = answer?.NextPageToken, Last = walk.LastOf(fresh) ?? position.Last };
            if (position.Token is null || !tokens.Add(position.Token))
            {
                position = position.Reopen();
                tokens.Clear();
            }
            yield return new SearchPage(fresh, position, null);
        }
    }

    /// <returns>Null when Jira no longer takes the token.</returns>
    private async Task<CloudSearchAnswer?> AskAsync(SearchWalk walk, SearchCursor position, CancellationToken ct)
    {
        try
        {
            return await walk.Size.AskAsync((size, patience) => ReadAsync(walk, position, size, patience, ct));
        }
        catch (JiraException refused) when (refused.Kind == JiraFailure.BadRequest && position.Token is not null)
        {
            return null;
        }
    }

    private Task<CloudSearchAnswer> ReadAsync(
        SearchWalk walk,
        SearchCursor position,
        int size,
        RetryPatience patience,
        CancellationToken ct
    )
    {
        // The changelog is left out on purpose: Cloud embeds the newest 40 entries at most, changelog/bulkfetch has them all.
        var request = new CloudSearchRequest(walk.Query(position.From), walk.Fields, size, position.Token);
        return connection.ReadAsync(api => api.CloudSearchAsync(request, Page.With(patience), ct), AttributeJson.CloudSearch, ct);
    }
}
