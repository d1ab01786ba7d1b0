using System.Globalization;
using KpiService.Jira.Wire;

namespace KpiService.Jira;

/// <summary>Reads whole histories: in bulk on Cloud, where the entries of one issue are spread over pages; issue by issue on Data Center.</summary>
internal sealed class ChangelogReader(JiraConnection connection)
{
    /// <summary>Issues a request of <c>changelog/bulkfetch</c> takes at most.</summary>
    public const int BatchSize = 1000;

    private const int HistoriesPerPage = 10_000;
    private const int MostAttempts = 3;
    private const string Call = "POST /rest/api/3/changelog/bulkfetch";

    /// <summary>Histories by issue; an issue without any is absent.</summary>
    public async Task<Dictionary<long, List<WireHistory>>> ReadBulkAsync(IReadOnlyList<long> ids, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            if (await TryReadBulkAsync(ids, ct) is { } histories)
                return histories;
        }
        throw new JiraException(JiraFailure.Malformed, Call, "it keeps refusing or repeating its page token.", JiraAdvice.For(JiraFailure.Malformed, ""));
    }

    /// <returns>Null when the issue can't be read.</returns>
    public async Task<WireChangelog?> ReadOneAsync(long id, CancellationToken ct)
    {
        try
        {
            return (await connection.CallAsync(api => api.IssueAsync(connection.Version, id, "project", "changelog", ct))).Changelog;
        }
        catch (JiraException absent) when (absent.Kind is JiraFailure.NotFound)
        {
            return null;
        }
    }

    /// <returns>Null when the pages' chain broke: a token came again or was refused.</returns>
    private async Task<Dictionary<long, List<WireHistory>>?> TryReadBulkAsync(IReadOnlyList<long> ids, CancellationToken ct)
    {
        var names = ids.Select(id => id.ToString(CultureInfo.InvariantCulture)).ToArray();
        var histories = new Dictionary<long, List<WireHistory>>(ids.Count);
        var tokens = new HashSet<string>();
        string? token = null;
        do
        {
            if (await AskAsync(new BulkChangelogRequest(names, HistoriesPerPage, token), ct) is not { } answer)
                return null;
            Merge(histories, answer);
            token = answer.NextPageToken;
        }
        while (token is not null && tokens.Add(token));
        return token is null ? histories : null;
    }

    private async Task<BulkChangelogAnswer?> AskAsync(BulkChangelogRequest request, CancellationToken ct)
    {
        try
        {
            return await connection.ReadAsync(api => api.BulkChangelogsAsync(request, ct), JiraJson.Default.BulkChangelogAnswer, ct);
        }
        catch (JiraException refused) when (refused.Kind == JiraFailure.BadRequest && request.NextPageToken is not null)
        {
            return null;
        }
    }

    private static void Merge(Dictionary<long, List<WireHistory>> histories, BulkChangelogAnswer answer)
    {
        foreach (var issue in answer.IssueChangeLogs ?? [])
        {
            if (!histories.TryGetValue(issue.IssueId, out var all))
                histories[issue.IssueId] = all = [];
            all.AddRange(issue.ChangeHistories ?? []);
        }
    }
}
