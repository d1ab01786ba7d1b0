using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Jira.Connection;

namespace KpiService.Sync.Runs;

/// <summary>The run while it runs: counts, phase and outcome per project. Safe to use from several threads.</summary>
internal sealed class RunReport(SyncLease lease, SyncEvents events, TimeProvider time)
{
    private static readonly TimeSpan PublishEvery = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private readonly Dictionary<(string Instance, string Key), SyncProjectResult> projects = [];
    private readonly List<string> notes = [];
    private readonly List<JiraUsage> usages = [];
    private long publishedAt;
    private long phaseBegan;
    private SyncRun run = lease.Queued with { Status = SyncStatus.Running };

    public SyncRun Current
    {
        get
        {
            lock (gate)
                return Snapshot();
        }
    }

    /// <summary>The projects that haven't failed.</summary>
    public bool HasFailed(string instance, string key)
    {
        lock (gate)
            return projects.TryGetValue((instance, key), out var result) && result.Status == SyncStatus.Failed;
    }

    public void Watch(JiraUsage usage)
    {
        lock (gate)
            usages.Add(usage);
        usage.Changed += (_, _) => Publish();
    }

    public void Phase(string phase, string text, string unit = "", long? total = null) =>
        Update(
            r =>
            {
                phaseBegan = time.GetTimestamp();
                return r with { Phase = phase, Progress = new SyncProgress(0, total, unit, text) };
            },
            atOnce: true
        );

    public void Advance(long by, long? total = null) =>
        Update(r => r.Progress is { } p ? r with { Progress = p with { Done = p.Done + by, Total = total ?? p.Total } } : r, atOnce: false);

    public void Note(string note)
    {
        lock (gate)
        {
            if (!notes.Contains(note))
                notes.Add(note);
        }
    }

    public void Begin(string instance, string key) => Set(instance, key, r => r with { Status = SyncStatus.Running });

    public void Fail(string instance, string key, string error) =>
        Set(instance, key, r => r.Status == SyncStatus.Failed ? r : r with { Status = SyncStatus.Failed, Error = error });

    public void Succeed(string instance, string key) => Set(instance, key, r => r with { Status = SyncStatus.Succeeded });

    public void ProjectNote(string instance, string key, string note) =>
        Set(instance, key, r => r with { Note = r.Note is null ? note : $"{r.Note} {note}" });

    public void Fetched(string instance, IReadOnlyList<IssueFact> issues)
    {
        foreach (var group in issues.GroupBy(i => i.ProjectKey))
            Set(instance, group.Key, r => r with { Issues = r.Issues + group.Count() }, mustExist: true);
        Update(r => r with { IssuesFetched = r.IssuesFetched + issues.Count }, atOnce: false);
    }

    public void Written(long issues = 0, long changes = 0, long deleted = 0, long sprints = 0) =>
        Update(
            r =>
                r with
                {
                    IssuesWritten = r.IssuesWritten + issues,
                    ChangelogEntries = r.ChangelogEntries + changes,
                    IssuesDeleted = r.IssuesDeleted + deleted,
                    SprintsWritten = r.SprintsWritten + sprints,
                },
            atOnce: false
        );

    /// <summary>Ends the run. Projects without an outcome share its status.</summary>
    public SyncRun End(SyncStatus status, string? error)
    {
        lock (gate)
        {
            foreach (var (name, result) in projects.Where(p => p.Value.Status is SyncStatus.Running or SyncStatus.Queued).ToList())
                projects[name] = result with { Status = status, Error = status == SyncStatus.Failed ? error : null };
            run = run with { Status = status, Error = error, Phase = "done", Progress = null, FinishedAt = Instant.From(time.GetUtcNow()) };
            return run = Snapshot();
        }
    }

    public void Publish() => events.Publish(Current);

    private void Set(string instance, string key, Func<SyncProjectResult, SyncProjectResult> change, bool mustExist = false)
    {
        lock (gate)
        {
            if (projects.TryGetValue((instance, key), out var result) || !mustExist)
                projects[(instance, key)] = change(result ?? new SyncProjectResult(instance, key, SyncStatus.Queued, 0, null, null));
        }
    }

    private void Update(Func<SyncRun, SyncRun> change, bool atOnce)
    {
        lock (gate)
        {
            run = change(run);
            if (!atOnce && time.GetElapsedTime(publishedAt) < PublishEvery)
                return;
            publishedAt = time.GetTimestamp();
        }

        Publish();
    }

    private SyncProgress? WithRate(SyncProgress? progress) =>
        progress is { Done: > 0 } && time.GetElapsedTime(phaseBegan) is { TotalSeconds: >= 1 and var seconds }
            ? progress with
            {
                PerSecond = progress.Done / seconds,
            }
            : progress;

    private SyncRun Snapshot() =>
        run with
        {
            Progress = WithRate(run.Progress),
            Notes = [.. notes],
            Projects = [.. projects.Values.OrderBy(p => p.Instance, StringComparer.Ordinal).ThenBy(p => p.Key, StringComparer.Ordinal)],
            Requests = usages.Sum(u => u.Requests),
            ThrottledSeconds = usages.Sum(u => u.ThrottledSeconds),
            ThrottledUntil = usages.Max(u => u.ThrottledUntil),
        };
}
