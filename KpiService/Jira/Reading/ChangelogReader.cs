using System.Globalization;
using KpiService.Domain.Facts;
using KpiService.Jira.Connection;
using KpiService.Jira.Mapping;
using KpiService.Jira.Wire;

namespace KpiService.Jira.Reading;

/// <summary>
/// Reads whole histories: in bulk on Cloud, where the entries of one issue are spread over pages; issue by issue on Data Center.
/// </summary>
internal sealed class ChangelogReader(JiraConnection connection)
{
    /// <summary>Issues a request of <c>changelog/bulkfetch</c> takes at most.</summary>
    public const int BatchSize = 1000;

    private const int HistoriesPerPage = 10_000;

    /// <summary>Where Jira can't answer for a whole batch its pages shrink as well, to so many entries for each issue.</summary>
    private const int HistoriesPerIssue = 10;

    private const int FewestHistories = 100;

    private const int MostAttempts = 3;
    private const int MostFruitless = 20;
    private const string Call = "POST /rest/api/3/changelog/bulkfetch";

    private static readonly JiraCall Bulk = new(AnswerShape.WithList("issueChangeLogs"));
    private static readonly JiraCall Single = new(AnswerShape.WithList("histories", parent: "changelog"));

    private readonly IssueBatches batches = new(BatchSize);
    private readonly LastingFailures failures = new();

    /// <summary>
    /// The histories of up to <see cref="BatchSize"/> issues. One that isn't visible any more is absent (Data Center) or empty (Cloud,
    /// which says nothing
    /// of it).
    /// </summary>
    public async Task<IReadOnlyDictionary<long, ChangelogFact>> ReadAsync(IReadOnlyList<long> ids, CancellationToken ct) =>
        connection.IsCloud ? await ReadBulkAsync(ids, ct) : await ReadEachAsync(ids, ct);

    private async Task<Dictionary<long, ChangelogFact>> ReadBulkAsync(IReadOnlyList<long> ids, CancellationToken ct)
    {
        var facts = new Dictionary<long, ChangelogFact>(ids.Count);
        var failed = await batches.ReadAsync(
            ids,
            async (some, patience) =>
            {
                var histories = await ReadWholeAsync(some, patience, ct);
                foreach (var id in some)
                    facts[id] = ChangelogMapper.ToFact(histories.GetValueOrDefault(id) ?? [], complete: true);
            }
        );
        foreach (var (id, failure) in failed)
            facts[id] = ChangelogMapper.Unreadable(failure.Message);
        return facts;
    }

    private async Task<Dictionary<long, ChangelogFact>> ReadEachAsync(IReadOnlyList<long> ids, CancellationToken ct)
    {
        var facts = new Dictionary<long, ChangelogFact>(ids.Count);
        foreach (var (id, history) in ids.Zip(await InOrder.SelectAsync(ids, ReadOneAsync, ct)))
        {
            if (history is not null)
                facts[id] = history;
        }

        return facts;
    }

    /// <returns>Null when the issue isn't visible.</returns>
    private async Task<ChangelogFact?> ReadOneAsync(long id, CancellationToken ct)
    {
        try
        {
            var call = Single.With(failures.Patience);
            var issue = await connection.ReadAsync(
                api => api.IssueAsync(connection.Version, id, "project", "changelog", call, ct),
                AttributeJson.Issue,
                ct
            );
            failures.End();
            return issue.Changelog is { } changelog
                ? ChangelogMapper.ToFact(changelog)
                : ChangelogMapper.Unreadable("Jira sent no history.");
        }
        catch (JiraException hidden) when (hidden.Kind is JiraFailure.NotFound or JiraFailure.Forbidden)
        {
            return null;
        }
        catch (JiraException lasting) when (failures.Takes(lasting))
        {
            return ChangelogMapper.Unreadable(lasting.Message);
        }
    }

    /// <summary>Histories by issue; an issue without any is absent.</summary>
    private async Task<Dictionary<long, List<WireHistory?>>> ReadWholeAsync(
        IReadOnlyList<long> ids,
        RetryPatience patience,
        CancellationToken ct
    )
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            if (await TryReadWholeAsync(ids, patience, ct) is { } histories)
                return histories;
        }
        throw JiraErrors.Endless(Call, "it keeps refusing or repeating its page token.");
    }

    /// <returns>Null when the pages' chain broke: a token came again or was refused.</returns>
    private async Task<Dictionary<long, List<WireHistory?>>?> TryReadWholeAsync(
        IReadOnlyList<long> ids,
        RetryPatience patience,
        CancellationToken ct
    )
    {
        var names = ids.Select(id => id.ToString(CultureInfo.InvariantCulture)).ToArray();
        var most = batches.IsReduced ? Math.Clamp(HistoriesPerIssue * ids.Count, FewestHistories, HistoriesPerPage) : HistoriesPerPage;
        var histories = new BulkHistories(ids.Count);
        var tokens = new HashSet<string>();
        string? token = null;
        var fruitless = 0;
        do
        {
            if (await AskAsync(new BulkChangelogRequest(names, most, token), patience, ct) is not { } answer)
                return null;
            fruitless = histories.Add(answer) ? 0 : fruitless + 1;
            if (fruitless > MostFruitless)
                throw JiraErrors.Endless(Call, "it keeps sending pages without new entries.");
            token = answer.NextPageToken;
        } while (!string.IsNullOrEmpty(token) && tokens.Add(token));
        return string.IsNullOrEmpty(token) ? histories.ByIssue : null;
    }

    private async Task<BulkChangelogAnswer?> AskAsync(BulkChangelogRequest request, RetryPatience patience, CancellationToken ct)
    {
        try
        {
            return await connection.ReadAsync(
                api => api.BulkChangelogsAsync(request, Bulk.With(patience), ct),
                JiraJson.Default.BulkChangelogAnswer,
                ct
            );
        }
        catch (JiraException refused) when (refused.Kind == JiraFailure.BadRequest && request.NextPageToken is not null)
        {
            return null;
        }
    }

    /// <summary>Entries put together by issue, each once.</summary>
    private sealed class BulkHistories(int issues)
    {
        private readonly HashSet<long> seen = [];

        public Dictionary<long, List<WireHistory?>> ByIssue { get; } = new(issues);

        /// <returns>False when nothing in it is new.</returns>
        public bool Add(BulkChangelogAnswer answer)
        {
            var before = seen.Count;
            foreach (var issue in answer.IssueChangeLogs ?? [])
            {
                if (issue is not { IssueId: > 0 })
                    throw JiraErrors.Malformed(Call, "a history does not say whose it is.");
                if (!ByIssue.TryGetValue(issue.IssueId, out var all))
                    ByIssue[issue.IssueId] = all = [];
                // An entry without an id stays: it makes the history an unreadable one.
                all.AddRange((issue.ChangeHistories ?? []).Where(history => history is not { Id: > 0 } || seen.Add(history.Id)));
            }

            return seen.Count > before;
        }
    }
}
