using System.Globalization;
using System.Text.Json;
using KpiService.Domain.Facts;
using KpiService.Jira.Wire;

namespace KpiService.Jira;

/// <summary>Reads issues by id, and their histories.</summary>
internal sealed class IssueReader(JiraConnection connection)
{
    /// <summary>Issues a request of <c>issue/bulkfetch</c> takes at most.</summary>
    private const int BatchSize = 100;

    /// <summary>Requests at a time where issues are read one by one.</summary>
    private const int Parallel = 4;

    private readonly ChangelogReader changelogs = new(connection);

    public static IReadOnlyList<IssueFact> ToFacts(IReadOnlyList<WireIssue> issues, FieldMap fields)
    {
        try
        {
            return [.. issues.Select(issue => JiraMapper.ToFact(issue, fields))];
        }
        catch (Exception unread) when (unread is InvalidDataException or JsonException)
        {
            throw new JiraException(JiraFailure.Malformed, "search", unread.Message, JiraAdvice.For(JiraFailure.Malformed, ""), unread);
        }
    }

    public async Task<IssueReading> ReadAsync(IReadOnlyList<long> ids, FieldMap fields, bool withChangelog, CancellationToken ct)
    {
        var issues = ToFacts(connection.IsCloud ? await ReadBulkAsync(ids, fields, ct) : await ReadEachAsync(ids, fields, withChangelog, ct), fields);
        return new IssueReading(issues, [], new Dictionary<long, string>());
    }

    /// <summary>The histories of one batch; every id is in the answer.</summary>
    public async Task<IReadOnlyDictionary<long, ChangelogFact>> ReadChangelogsAsync(IReadOnlyList<long> ids, CancellationToken ct)
    {
        if (connection.IsCloud)
        {
            var histories = await changelogs.ReadBulkAsync(ids, ct);
            return ids.ToDictionary(id => id, id => JiraMapper.ToChangelog(histories.GetValueOrDefault(id) ?? [], complete: true));
        }
        var all = await EachAsync(ids, changelogs.ReadOneAsync, ct);
        return ids.Zip(all).ToDictionary(pair => pair.First, pair => JiraMapper.ToChangelog(pair.Second));
    }

    private async Task<IReadOnlyList<WireIssue>> ReadBulkAsync(IReadOnlyList<long> ids, FieldMap fields, CancellationToken ct)
    {
        var issues = new List<WireIssue>(ids.Count);
        foreach (var batch in ids.Chunk(BatchSize))
        {
            var request = new BulkIssuesRequest([.. batch.Select(id => id.ToString(CultureInfo.InvariantCulture))], fields.Names(cloud: true));
            issues.AddRange((await connection.ReadAsync(api => api.BulkIssuesAsync(request, ct), JiraJson.Default.BulkIssuesAnswer, ct)).Issues ?? []);
        }
        return issues;
    }

    private async Task<IReadOnlyList<WireIssue>> ReadEachAsync(IReadOnlyList<long> ids, FieldMap fields, bool withChangelog, CancellationToken ct)
    {
        var names = string.Join(',', fields.Names(cloud: false));
        var found = await EachAsync(ids, (id, cancel) => ReadOneAsync(id, names, withChangelog, cancel), ct);
        return [.. found.OfType<WireIssue>()];
    }

    private async Task<WireIssue?> ReadOneAsync(long id, string names, bool withChangelog, CancellationToken ct)
    {
        try
        {
            return await connection.CallAsync(api => api.IssueAsync(connection.Version, id, names, withChangelog ? "changelog" : null, ct));
        }
        catch (JiraException hidden) when (hidden.Kind is JiraFailure.NotFound or JiraFailure.Forbidden)
        {
            return null;
        }
    }

    private static async Task<T[]> EachAsync<T>(IReadOnlyList<long> ids, Func<long, CancellationToken, Task<T>> read, CancellationToken ct)
    {
        var results = new T[ids.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = ct };
        await System.Threading.Tasks.Parallel.ForAsync(0, ids.Count, options, async (i, cancel) => results[i] = await read(ids[i], cancel));
        return results;
    }
}
