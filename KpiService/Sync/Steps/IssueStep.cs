using KpiService.Domain.Facts;
using KpiService.Jira;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Steps;

/// <summary>
/// Walks one batch: issues page by page, each stored together with its history, so that metrics never see one without the other.
/// While a page is written, the next is fetched.
/// </summary>
/// <param name="advance">Stores where the walk stands; called in the transaction of the page.</param>
internal sealed class IssueStep(InstanceSync sync, FieldMap fields, Action<SyncBatch> advance)
{
    // As many histories as Jira Cloud gives in one request.
    private const int MostAtOnce = 1000;

    private readonly IssueWriter writer = new(sync.Session, sync.InstanceId);
    private readonly Histories reader = new(sync.Client, new IssueWriter(sync.Reader, sync.InstanceId));
    private readonly List<IssueFact> waiting = [];
    private HashSet<long> lacking = [];
    private Task writing = Task.CompletedTask;

    /// <returns>The batch, walked to its end.</returns>
    public async Task<SyncBatch> RunAsync(SyncBatch batch, CancellationToken ct)
    {
        try
        {
            await foreach (var page in sync.Client.SearchIssuesAsync(batch.Query(), fields, batch.Changelog, ct))
            {
                sync.Report.Advance(page.Issues.Count, page.Total);
                sync.Report.Fetched(sync.Name, page.Issues);
                batch = await AddAsync(page, batch, ct);
            }

            batch = batch with { Cursor = null, Walked = true };
            await StoreAsync(batch, ct);
            return batch;
        }
        finally
        {
            await writing;
        }
    }

    private async Task<SyncBatch> AddAsync(IssuePage page, SyncBatch batch, CancellationToken ct)
    {
        var lacks = batch.Changelog ? reader.Lacking(page.Issues) : [];
        if (waiting.Count + page.Issues.Count > MostAtOnce)
            await StoreAsync(batch, ct);
        waiting.AddRange(page.Issues);
        lacking.UnionWith(lacks);
        batch = batch with { Cursor = page.Cursor ?? batch.Cursor };
        if (lacking.Count == 0 || waiting.Count >= MostAtOnce)
            await StoreAsync(batch, ct);
        return batch;
    }

    private async Task StoreAsync(SyncBatch batch, CancellationToken ct)
    {
        var issues = waiting.GroupBy(i => i.Id).Select(versions => versions.Last()).ToList();
        var histories = await reader.CompleteAsync(issues, [.. lacking], ct);
        waiting.Clear();
        lacking = [];
        await writing;
        writing = Task.Run(() => Write(batch, issues, histories), CancellationToken.None);
    }

    private void Write(SyncBatch batch, List<IssueFact> issues, Dictionary<long, ChangelogFact> histories)
    {
        var writes = default(IssueWrites);
        sync.Mentions.Add(issues, histories.Values, fields.SprintFieldId);
        sync.Session.InTransaction(() =>
        {
            writes = writer.Write(issues, histories, force: batch.Full);
            advance(batch);
        });
        sync.Report.Written(issues: writes.Issues, changes: writes.Changes);
    }
}
