using System.Runtime.CompilerServices;
using KpiService.Jira.Wire;

namespace KpiService.Jira;

/// <summary>
/// Walks <c>search/jql</c> by its page tokens. Only a missing token ends the walk; a token that expired or comes again opens a new window at the last row.
/// </summary>
internal sealed class CloudSearch(JiraConnection connection)
{
    private const string Call = "POST /rest/api/3/search/jql";

    /// <summary>Pages and restarts in a row without a new issue, after which Jira is not going on.</summary>
    private const int MostFruitless = 50;

    public async IAsyncEnumerable<SearchPage> WalkAsync(SearchWalk walk, [EnumeratorCancellation] CancellationToken ct)
    {
        var tokens = new HashSet<string>();
        var fruitless = 0;
        for (var position = SearchCursor.Parse(walk.Cursor); ;)
        {
            var answer = await AskAsync(walk, position, ct);
            var fresh = walk.Fresh(answer?.Issues ?? []);
            fruitless = fresh.Count > 0 ? 0 : fruitless + 1;
            if (fruitless > MostFruitless)
                throw new JiraException(JiraFailure.Malformed, Call, "it keeps sending pages without new issues.", JiraAdvice.For(JiraFailure.Malformed, ""));
            if (answer is { IsLast: true } or { NextPageToken: null })
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
            // The changelog is left out on purpose: Cloud embeds the newest 40 entries at most, changelog/bulkfetch has them all.
            CloudSearchRequest Request() => new(walk.Query(position.From), walk.Fields, walk.PageSize, position.Token);
            return await walk.AskAsync(() => connection.ReadAsync(api => api.CloudSearchAsync(Request(), ct), JiraJson.Default.CloudSearchAnswer, ct));
        }
        catch (JiraException refused) when (refused.Kind == JiraFailure.BadRequest && position.Token is not null)
        {
            return null;
        }
    }
}
