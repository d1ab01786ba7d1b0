using KpiService.Domain.Facts;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Steps;

/// <summary>
/// Fetches histories that earlier syncs left out, could not read, or read in a state that doesn't agree with their issues.
/// </summary>
internal sealed class HistoryStep(InstanceSync sync, HistoryFields known)
{
    private const int AtOnce = 1000;

    // A history that never agrees lacks an entry for good (of a deleted sprint, for instance): it is a finding, not work for every run.
    private const int MostTries = 5;

    private readonly IssueWriter writer = new(sync.Session, sync.InstanceId);

    public async Task RunAsync(IReadOnlyList<BatchProject> projects, CancellationToken ct)
    {
        var scope = new StoredScope(sync.Session, sync.InstanceId);
        var lacking = projects.SelectMany(p => scope.LackingHistory(p.Id, MostTries)).Where(i => !sync.IsHistoryDoubtful(i.Id)).ToList();
        if (lacking.Count == 0)
            return;
        sync.Report.Phase("changelogs", $"{sync.Name}: histories left out before", "issues", lacking.Count);
        var reader = new Histories(sync, writer, known);
        foreach (var issues in lacking.Chunk(AtOnce))
        {
            var states = issues.ToDictionary(i => i.Id);
            await foreach (var histories in sync.Client.GetChangelogsAsync([.. states.Keys], ct))
                Write(histories.ToDictionary(h => h.Key, h => reader.Compare(states[h.Key], h.Value)));
            sync.Report.Advance(issues.Length);
        }
    }

    private void Write(Dictionary<long, ChangelogFact> histories)
    {
        var writes = default(IssueWrites);
        sync.Session.InTransaction(() =>
        {
            foreach (var (id, history) in histories)
                writes += writer.WriteHistory(id, history);
        });
        sync.Mentions.Add([], histories.Values, known);
        sync.Report.Written(issues: writes.Issues, changes: writes.Changes);
    }
}
