using System.Collections.Concurrent;
using System.Globalization;
using KpiService.Jira.Connection;
using KpiService.Jira.Fields;
using KpiService.Jira.Mapping;
using KpiService.Jira.Wire;

namespace KpiService.Jira.Reading;

/// <summary>Reads issues by id.</summary>
internal sealed class IssueReader(JiraConnection connection)
{
    /// <summary>Issues a request of <c>issue/bulkfetch</c> takes at most.</summary>
    private const int BatchSize = 100;

    private static readonly JiraCall Bulk = new(AnswerShape.WithList("issues"));

    private readonly IssueBatches batches = new(BatchSize);
    private readonly LastingFailures failures = new();

    public async Task<IssueReading> ReadAsync(IReadOnlyList<long> ids, FieldMap fields, bool withChangelog, CancellationToken ct)
    {
        var names = fields.Names(connection.IsCloud);
        var (found, failed) = connection.IsCloud ? await ReadBulkAsync(ids, names, ct) : await ReadEachAsync(ids, names, withChangelog, ct);
        var (issues, unread) = IssueMapper.ToFacts(found, fields);
        return new IssueReading(issues, unread, failed.ToDictionary(issue => issue.Key, issue => issue.Value.Message));
    }

    private async Task<(IReadOnlyList<WireIssue?> Found, IReadOnlyDictionary<long, JiraException> Failed)> ReadBulkAsync(
        IReadOnlyList<long> ids,
        IReadOnlyList<string> names,
        CancellationToken ct
    )
    {
        var issues = new List<WireIssue?>(ids.Count);
        var failed = await batches.ReadAsync(
            ids,
            async (some, patience) =>
            {
                var request = new BulkIssuesRequest([.. some.Select(id => id.ToString(CultureInfo.InvariantCulture))], names);
                var answer = await connection.ReadAsync(
                    api => api.BulkIssuesAsync(request, Bulk.With(patience), ct),
                    AttributeJson.BulkIssues,
                    ct
                );
                issues.AddRange(answer.Issues ?? []);
            }
        );
        return (issues, failed);
    }

    private async Task<(IReadOnlyList<WireIssue?> Found, IReadOnlyDictionary<long, JiraException> Failed)> ReadEachAsync(
        IReadOnlyList<long> ids,
        IReadOnlyList<string> names,
        bool withChangelog,
        CancellationToken ct
    )
    {
        var all = string.Join(',', names);
        var failed = new ConcurrentDictionary<long, JiraException>();
        var found = await InOrder.SelectAsync(ids, (id, cancel) => ReadOneAsync(id, all, withChangelog, failed, cancel), ct);
        return ([.. found.OfType<WireIssue>()], failed);
    }

    /// <summary>Where the history is too much along with the issue, the issue comes alone.</summary>
    private async Task<WireIssue?> ReadOneAsync(
        long id,
        string names,
        bool withChangelog,
        ConcurrentDictionary<long, JiraException> failed,
        CancellationToken ct
    )
    {
        try
        {
            var issue = await AskAsync(id, names, withChangelog, ct);
            failures.End();
            return issue;
        }
        catch (JiraException hidden) when (hidden.Kind is JiraFailure.NotFound or JiraFailure.Forbidden)
        {
            return null;
        }
        catch (JiraException heavy) when (heavy.MayBeTooMuch && withChangelog)
        {
            return await ReadOneAsync(id, names, withChangelog: false, failed, ct);
        }
        catch (JiraException lasting) when (failures.Takes(lasting))
        {
            failed[id] = lasting;
            return null;
        }
    }

    private Task<WireIssue> AskAsync(long id, string names, bool withChangelog, CancellationToken ct)
    {
        var patience = withChangelog ? RetryPatience.Brief : failures.Patience;
        return connection.ReadAsync(
            api => api.IssueAsync(connection.Version, id, names, withChangelog ? "changelog" : null, JiraCall.Record.With(patience), ct),
            AttributeJson.Issue,
            ct
        );
    }
}
