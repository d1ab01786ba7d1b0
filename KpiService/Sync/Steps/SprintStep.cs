using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Jira;
using KpiService.Jira.Fields;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Steps;

/// <summary>Stores the sprints of the boards, those only issues name, and the boards these come from.</summary>
internal sealed class SprintStep(InstanceSync sync, BoardReadings boards, BoardStep boardStep)
{
    // Sprints read one by one, after which a failure that isn't theirs is taken to be every sprint's.
    private const int EnoughFailures = 3;

    private readonly SprintWriter writer = new(sync.Session, sync.InstanceId);

    public async Task RunAsync(CancellationToken ct)
    {
        var stored = writer.Stored().ToDictionary(s => s.Id);
        var others = await ReadOthersAsync(stored, ct);
        var origins = await boardStep.ReadOriginsAsync(others.Found.Select(s => s.OriginBoardId), ct);
        var sprints = boards.Sprints.Values.Concat(others.Found).ToList();
        foreach (var sprint in sprints)
        {
            foreach (var value in sprint.Unread)
                sync.Unreadable.Add($"Sprint {sprint.Id} “{sprint.Name}”", value, "so it counts as unknown");
        }

        var written = 0;
        sync.Session.InTransaction(() =>
        {
            written = writer.Write(sprints);
            others.Gone.ForEach(writer.Delete);
            foreach (var (id, error) in others.Errors)
                writer.WriteError(id, error);
            var boardWriter = new BoardWriter(sync.Session, sync.InstanceId);
            foreach (var origin in origins)
                boardWriter.Write(origin);
            foreach (var (board, ids) in boards.SprintsByBoard)
                boardWriter.WriteSprints(board, ids);
        });
        sync.Report.Written(sprints: written);
    }

    /// <summary>Meets again the sprints that an interrupted run had met: those its issues and histories name.</summary>
    public async Task RecallAsync(FieldMap fields, HistoryFields known, CancellationToken ct)
    {
        var scope = new StoredScope(sync.Session, sync.InstanceId);
        var unlisted = scope.IssuesBySprint().Where(s => !boards.Sprints.ContainsKey(s.Key)).Select(s => s.Value).Distinct().ToList();
        var found = await sync.Client.GetIssuesAsync(unlisted, fields, withChangelog: false, ct);
        sync.Mentions.Add(found.Issues, [], known);
        foreach (var list in scope.SprintLists(known.SprintIds, known.SprintNames))
            sync.Mentions.AddAll(list);
    }

    /// <summary>Sprints that no board lists: new ones that issues name, and stored ones that may still change.</summary>
    private async Task<Others> ReadOthersAsync(Dictionary<long, StoredSprint> stored, CancellationToken ct)
    {
        var wanted = sync
            .Mentions.Ids.Where(id => !stored.ContainsKey(id))
            .Concat(stored.Values.Where(MayChange).Select(s => s.Id))
            .Where(id => !boards.Sprints.ContainsKey(id))
            .Distinct()
            .Order();
        var others = new Others([], [], []);
        var failures = new List<JiraException>();
        foreach (var id in wanted)
        {
            var (sprint, failure) = failures.Count >= EnoughFailures ? (null, failures[^1]) : await ReadAsync(id, ct);
            if (failure is not null)
                sync.Unreadable.Add("The sprint", $"{id} ({sync.Name}:{id})", failure);
            // In a row: one that is read shows that the others may be, too.
            if (failure?.IsOfItsKind() == true)
                failures.Add(failure);
            else
                failures.Clear();
            if ((sprint ?? sync.Mentions.ValueOf(id)) is { } known)
                others.Found.Add(known);
            else if (
                failure is null
                && stored.GetValueOrDefault(id)?.OriginBoardId is { } origin
                && boards.SprintsByBoard.ContainsKey(origin)
            )
                others.Gone.Add(id);
            if (failure is not null)
                others.Errors[id] = failure.Message;
        }

        return others;
    }

    private async Task<(SprintFact? Sprint, JiraException? Failure)> ReadAsync(long id, CancellationToken ct)
    {
        try
        {
            return (await sync.Client.GetSprintAsync(id, ct), null);
        }
        catch (JiraException e) when (e.IsOfOnePart())
        {
            return (null, e);
        }
    }

    // The board a sprint was made on always lists it: when it doesn't, the sprint was deleted.
    private bool MayChange(StoredSprint sprint) =>
        sprint.State != SprintState.Closed || (sprint.OriginBoardId is { } origin && boards.SprintsByBoard.ContainsKey(origin));

    /// <param name="Gone">Ids of stored sprints that were deleted.</param>
    /// <param name="Errors">Why a sprint could not be read directly, by id.</param>
    private sealed record Others(List<SprintFact> Found, List<long> Gone, Dictionary<long, string> Errors);
}
