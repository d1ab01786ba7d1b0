namespace KpiService.Jira.Wire;

internal sealed record CloudSearchRequest(string Jql, IReadOnlyList<string> Fields, int MaxResults, string? NextPageToken);

internal sealed record CloudSearchAnswer(IReadOnlyList<WireIssue?>? Issues, string? NextPageToken);

internal sealed record DataCenterSearchRequest(
    string Jql,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Expand,
    int StartAt,
    int MaxResults
);

internal sealed record DataCenterSearchAnswer(IReadOnlyList<WireIssue?>? Issues, int? MaxResults, long? Total);

internal sealed record BulkIssuesRequest(IReadOnlyList<string> IssueIdsOrKeys, IReadOnlyList<string> Fields);

internal sealed record BulkIssuesAnswer(IReadOnlyList<WireIssue?>? Issues);

internal sealed record BulkChangelogRequest(IReadOnlyList<string> IssueIdsOrKeys, int MaxResults, string? NextPageToken);

internal sealed record BulkChangelogAnswer(IReadOnlyList<WireIssueChangelog?>? IssueChangeLogs, string? NextPageToken);

internal sealed record WireIssueChangelog(long IssueId, IReadOnlyList<WireHistory?>? ChangeHistories);

internal sealed record CountRequest(string Jql);

internal sealed record CountAnswer(long? Count);
