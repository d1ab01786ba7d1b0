using KpiService.Domain.Facts;
using KpiService.Jira;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Steps;

/// <summary>Fetches histories that earlier syncs left out.</summary>
internal sealed class HistoryStep(InstanceSync sync, FieldMap fields)
{
    private const int AtOnce = 1000;

    public async Task RunAsync(IReadOnlyList<BatchProject> projects, CancellationToken ct)
    {
        var scope = new StoredScope(sync.Session, sync.InstanceId);
        var lacking = projects.SelectMany(p => scope.LackingHistory(p.Id)).ToList();
        if (lacking.Count == 0)
            return;
        sync.Report.Phase("changelogs", $"{sync.Name}: histories left out before", "issues", lacking.Count);
        foreach (var ids in lacking.Chunk(AtOnce))
        {
            await foreach (var histories in sync.Client.GetChangelogsAsync(ids, ct))
                Write(histories);
            sync.Report.Advance(ids.Length);
        }
    }

    private void Write(IReadOnlyDictionary<long, ChangelogFact> histories)
    {
        var writer = new IssueWriter(sync.Session, sync.InstanceId);
        var writes = default(IssueWrites);
        sync.Session.InTransaction(() =>
        {
            foreach (var (id, history) in histories)
                writes += writer.WriteHistory(id, history);
        });
        sync.Mentions.Add([], histories.Values, fields.SprintFieldIds);
        sync.Report.Written(issues: writes.Issues, changes: writes.Changes);
    }
}
