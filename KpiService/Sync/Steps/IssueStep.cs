using System.Runtime.CompilerServices;
using KpiService.Domain.Facts;
using KpiService.Jira.Fields;
using KpiService.Jira.Reading;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Steps;

/// <summary>
/// Walks one batch: issues page by page, each stored together with its history, so that metrics never see one without the other.
/// While some are written, the histories of the next and the pages after those are fetched.
/// </summary>
/// <param name="advance">Stores where the walk stands; called in the transaction of the page.</param>
internal sealed class IssueStep(InstanceSync sync, FieldMap fields, HistoryFields known, Action<SyncBatch> advance)
{
    // As many histories as Jira Cloud gives in one request.
    private const int MostAtOnce = 1000;

    // One is fetched while another is read.
    private const int PartsAhead = 2;

    private readonly IssueWriter writer = new(sync.Session, sync.InstanceId);
    private readonly Histories reader = new(sync, new IssueWriter(sync.Reader, sync.InstanceId), known);

    /// <returns>The batch, walked to its end.</returns>
    public async Task<SyncBatch> RunAsync(SyncBatch batch, CancellationToken ct)
    {
        await foreach (var part in InOrder.SelectAsync(PartsAsync(batch, ct), PartsAhead, CompleteAsync, ct))
            Write(part);
        var walked = batch with { Cursor = null, Walked = true };
        Write(Part.At(walked));
        return walked;
    }

    /// <summary>As many issues as their lacking histories fit into one request; at once where none is lacking.</summary>
    private async IAsyncEnumerable<Part> PartsAsync(SyncBatch batch, [EnumeratorCancellation] CancellationToken ct)
    {
        var part = Part.At(batch);
        await foreach (var page in sync.Client.SearchIssuesAsync(batch.Query(), fields, batch.Changelog, ct))
        {
            sync.Report.Advance(page.Issues.Count, page.Total);
            sync.Report.Fetched(sync.Name, page.Issues);
            if (part.Issues.Count > 0 && part.Issues.Count + page.Issues.Count > MostAtOnce)
            {
                yield return part;
                part = Part.At(part.Batch);
            }

            var issues = batch.Full ? await reader.CurrentAsync(page.Issues, fields, batch.Changelog, ct) : page.Issues;
            issues = [.. issues.Where(sync.IsSynced)];
            part = part.With(page.Cursor, issues, batch.Changelog ? reader.Lacking(issues, anew: batch.Full) : [], page.Unread);
            if (part.Lacking.Count == 0 || part.Issues.Count >= MostAtOnce)
            {
                yield return part;
                part = Part.At(part.Batch);
            }
        }

        if (part.Issues.Count > 0 || part.Unread.Count > 0)
            yield return part;
    }

    private async Task<Part> CompleteAsync(Part part, CancellationToken ct)
    {
        var issues = part.Issues.GroupBy(i => i.Id).Select(versions => versions.Last()).ToList();
        return part with { Issues = issues, Histories = await reader.CompleteAsync(issues, part.Lacking, ct) };
    }

    private void Write(Part part)
    {
        var writes = default(IssueWrites);
        sync.Mentions.Add(part.Issues, part.Histories.Values, known);
        sync.TellUnread(part.Issues, part.Unread);
        sync.Session.InTransaction(() =>
        {
            writes = writer.Write(part.Issues, part.Histories, force: part.Batch.Full);
            foreach (var issue in part.Unread)
                writer.WriteUnread(issue);
            advance(part.Batch);
        });
        sync.Reappeared |= writes.Returned > 0;
        sync.Report.Written(issues: writes.Issues, changes: writes.Changes);
    }

    /// <summary>Issues that are stored together.</summary>
    /// <param name="Batch">Where the walk stands behind them.</param>
    /// <param name="Lacking">Those whose history is fetched.</param>
    /// <param name="Unread">Issues found with them that can't be read.</param>
    private sealed record Part(
        SyncBatch Batch,
        List<IssueFact> Issues,
        IReadOnlyList<long> Lacking,
        IReadOnlyDictionary<long, ChangelogFact> Histories,
        IReadOnlyList<UnreadIssue> Unread
    )
    {
        public static Part At(SyncBatch batch) => new(batch, [], [], new Dictionary<long, ChangelogFact>(), []);

        public Part With(string? cursor, IReadOnlyList<IssueFact> issues, IReadOnlyList<long> lacking, IReadOnlyList<UnreadIssue> unread) =>
            this with
            {
                Unread = [.. Unread, .. unread],
                Batch = Batch with { Cursor = cursor ?? Batch.Cursor },
                Issues = [.. Issues, .. issues],
                Lacking = [.. Lacking.Union(lacking)],
            };
    }
}
