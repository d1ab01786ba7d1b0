using KpiService.Configuration;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Jira;
using KpiService.Storage.Writers;
using KpiService.Sync.Runs;

namespace KpiService.Sync;

/// <summary>What the steps of one Jira's sync share.</summary>
internal sealed class InstanceSync
{
    private readonly HashSet<long> doubtful = [];

    public required JiraClient Client { get; init; }
    public required JiraServer Server { get; init; }

    /// <summary>Id of the instance in the database.</summary>
    public required int InstanceId { get; init; }

    /// <summary>Every configured project that this Jira shows and has not archived.</summary>
    public required IReadOnlyList<ProjectFact> Configured { get; init; }

    /// <summary>True: so many are all that are configured. A project out of sight takes its boards out of sight.</summary>
    public required bool AllInSight { get; init; }

    /// <summary>Writes; used by one step at a time.</summary>
    public required WriteSession Session { get; init; }

    /// <summary>Reads what is committed while another thread writes.</summary>
    public required WriteSession Reader { get; init; }
    public required RunReport Report { get; init; }
    public required KpiServiceOptions Options { get; init; }
    public required TimeProvider Time { get; init; }

    /// <summary>Sprints that issues and their histories name.</summary>
    public SprintMentions Mentions { get; } = new();

    /// <summary>What could not be read though the rest of this Jira can.</summary>
    public required UnreadableParts Unreadable { get; init; }

    /// <summary>Something that was out of sight has come into sight in this run.</summary>
    public bool Reappeared { get; set; }

    public string Name => Client.Instance.Name;

    /// <summary>
    /// The history of this issue was read in vain in this run, or doesn't agree with it: the next run reads it again, not this one.
    /// </summary>
    public void MarkHistoryAsDoubtful(long issueId)
    {
        lock (doubtful)
            doubtful.Add(issueId);
    }

    public bool IsHistoryDoubtful(long issueId)
    {
        lock (doubtful)
            return doubtful.Contains(issueId);
    }

    /// <summary>Tells which values of these issues, and which whole issues, can't be read.</summary>
    public void TellUnread(IEnumerable<IssueFact> issues, IEnumerable<UnreadIssue> unread)
    {
        foreach (var issue in issues.Where(i => i.Unread.Count > 0))
        {
            foreach (var value in issue.Unread)
                Unreadable.Add($"Issue {issue.Key}", value, "so it counts as unknown");
        }

        foreach (var issue in unread)
            Unreadable.Add($"Issue {issue.Key ?? $"{issue.Id}"}", issue.Why, "so the issue is left as it was stored, or left out");
    }

    /// <summary>The configured projects that haven't failed.</summary>
    public IReadOnlyList<ProjectFact> InSight => [.. Configured.Where(p => !Report.HasFailed(Name, p.Key))];

    /// <summary>False: it is in a project that isn't synced, for instance since a move.</summary>
    public bool IsSynced(IssueFact issue) => Configured.Any(p => p.Id == issue.ProjectId);

    /// <summary>The projects of a plan that haven't failed.</summary>
    public IReadOnlyList<BatchProject> Alive(IEnumerable<BatchProject> projects) =>
        [.. projects.Where(p => !Report.HasFailed(Name, p.Key))];

    /// <returns>How many issues a search finds; null: Jira doesn't say.</returns>
    public async Task<long?> CountAsync(string jql, CancellationToken ct)
    {
        try
        {
            return await Client.CountAsync(jql, ct);
        }
        catch (JiraException e) when (e.IsOfOnePart())
        {
            return null;
        }
    }

    /// <summary>Jira's clock at the start of the run; ours may be wrong.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>How far an incremental sync goes back behind its watermark: about as long as the search index may lag.</summary>
    public TimeSpan Overlap => Server.Deployment == JiraDeployment.Cloud ? TimeSpan.FromMinutes(15) : TimeSpan.FromMinutes(5);
}

internal static class JiraFailures
{
    /// <summary>True when only the thing that was asked for is to blame; false when the Jira as a whole can't go on.</summary>
    public static bool IsLocal(this JiraException e) =>
        e.Kind is JiraFailure.BadRequest or JiraFailure.NotFound or JiraFailure.Forbidden or JiraFailure.Gone;

    /// <summary>
    /// True when a part that metrics can do without (boards, sprints, members, counts) may be left out of the run. Refused credentials,
    /// limits and lost
    /// connections concern all the rest of the run too.
    /// </summary>
    public static bool IsOfOnePart(this JiraException e) =>
        e.IsLocal()
        || e.Kind
            is JiraFailure.MissingScope
                or JiraFailure.Unavailable
                or JiraFailure.TimedOut
                or JiraFailure.Malformed
                or JiraFailure.LoginPage
                or JiraFailure.NotAccepted
                or JiraFailure.TooLarge;

    /// <summary>True when the other things of its kind will fail as this one did, whichever they are.</summary>
    public static bool IsOfItsKind(this JiraException e) => e.IsOfOnePart() && !e.IsLocal();
}
