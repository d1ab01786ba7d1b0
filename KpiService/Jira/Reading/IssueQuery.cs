using KpiService.Domain.Facts;

namespace KpiService.Jira.Reading;

/// <summary>Order in which a search walks; the field is also where a broken walk starts again.</summary>
public enum IssueOrder
{
    /// <summary>By creation, which never changes: for full syncs.</summary>
    Created,

    /// <summary>By last update: for incremental syncs.</summary>
    Updated,
}

/// <summary>A search for issues.</summary>
/// <param name="Jql">The restriction, without <c>ORDER BY</c> (see <see cref="Reading.Jql"/>).</param>
/// <param name="Cursor">Where an earlier walk of the same restriction and order stopped (<see cref="IssuePage.Cursor"/>); null: from the
/// start.</param>
public sealed record IssueQuery(string Jql, IssueOrder Order, string? Cursor = null);

/// <summary>A page of found issues, none of which an earlier page of the walk had in the same version.</summary>
/// <param name="Issues">May be empty though more pages follow.</param>
/// <param name="Cursor">From here a later walk goes on (a short text to store); null after the last page.</param>
/// <param name="Total">How many the search finds in all, where Jira says so (Data Center).</param>
public sealed record IssuePage(IReadOnlyList<IssueFact> Issues, string? Cursor, long? Total)
{
    /// <summary>Issues of this page that could not be read.</summary>
    public IReadOnlyList<UnreadIssue> Unread { get; init; } = [];
}

/// <summary>
/// What came of reading issues directly. An id that is nowhere in it is absent: deleted, or not visible to the credentials.
/// </summary>
/// <param name="Unread">Issues that are there but could not be read.</param>
/// <param name="Failed">Issues that Jira lastingly fails to answer for, with the reason: nothing follows about them.</param>
public sealed record IssueReading(
    IReadOnlyList<IssueFact> Issues,
    IReadOnlyList<UnreadIssue> Unread,
    IReadOnlyDictionary<long, string> Failed
);

/// <summary>What became of an issue that a search no longer finds.</summary>
public enum IssuePresence
{
    /// <summary>It is there; key and project tell whether it was moved.</summary>
    Present,

    /// <summary>404: deleted, or no longer visible to the credentials; Jira doesn't tell them apart.</summary>
    Absent,

    /// <summary>403: it may exist, the credentials may not see it.</summary>
    Forbidden,
}

/// <summary>Answer of <see cref="JiraClient.ProbeIssueAsync"/>; key and project only where present.</summary>
public sealed record IssueProbe(IssuePresence Presence, string? Key = null, long? ProjectId = null, string? ProjectKey = null);
