using KpiService.Domain;
using KpiService.Storage;
using KpiService.Storage.Writers;
using KpiService.Sync.Runs;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Sync;

/// <summary>A project whose data was removed.</summary>
/// <param name="Issues">Its issues, those gone from Jira included.</param>
public sealed record PurgedProject(string Instance, string Key, int Issues);

/// <summary>Nothing was removed; the message says why.</summary>
public sealed class PurgeException(string message) : Exception(message);

/// <summary>Removes stored data for good; never while a sync is at work.</summary>
public sealed class DataPurge(KpiDatabase database, SyncMutex mutex)
{
    /// <summary>Removes projects with their issues and histories. One that is still configured is fetched anew by the next sync.</summary>
    /// <param name="names">Keys or <c>instance:KEY</c>.</param>
    /// <exception cref="PurgeException">A name is unknown or ambiguous: then nothing is removed.</exception>
    /// <exception cref="SyncBusyException">A sync is running.</exception>
    public async Task<IReadOnlyList<PurgedProject>> RemoveAsync(IReadOnlyList<string> names, CancellationToken ct)
    {
        await RefuseWhileSyncingAsync(ct);
        var stored = await StoredAsync(ct);
        var chosen = names.Select(name => Find(stored, name)).Distinct().ToList();
        var removed = new List<PurgedProject>();
        using var session = new WriteSession(database);
        session.InTransaction(() =>
        {
            var purge = new PurgeWriter(session);
            removed.AddRange(chosen.Select(p => new PurgedProject(p.Instance, p.Key, purge.Project(p.InstanceId, p.Id))));
            purge.Checkpoints();
        });
        DatabaseUpkeep.Run(database);
        File.Delete(database.SnapshotPath);
        return removed;
    }

    /// <summary>Empties a database of sample data, so that it can take real data.</summary>
    /// <exception cref="PurgeException">It holds none.</exception>
    /// <exception cref="SyncBusyException">A sync is running.</exception>
    public async Task RemoveSampleAsync(CancellationToken ct)
    {
        await RefuseWhileSyncingAsync(ct);
        if (await DatabaseKind.GetAsync(database, ct) != DataKind.Sample)
            throw new PurgeException($"The database {database.Path} holds no sample data: nothing was removed.");
        using var session = new WriteSession(database);
        session.InTransaction(new PurgeWriter(session).Everything);
        File.Delete(database.SnapshotPath);
    }

    private async Task RefuseWhileSyncingAsync(CancellationToken ct)
    {
        if (await mutex.RunningAsync(ct) is { } run)
            throw new SyncBusyException(run, "nothing is removed meanwhile");
    }

    private async Task<List<StoredProject>> StoredAsync(CancellationToken ct)
    {
        await using var context = database.CreateContext();
        return await context
            .Projects.Join(context.Instances, p => p.InstanceId, i => i.Id, (p, i) => new StoredProject(i.Name, p.Key, p.InstanceId, p.Id))
            .ToListAsync(ct);
    }

    private static StoredProject Find(List<StoredProject> stored, string name)
    {
        var found = stored.Where(p => QualifiedKey.Parse(name).Means(p.Instance, p.Key)).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new PurgeException(
                $"No project {name} is stored. There are: {string.Join(", ", stored.Select(p => p.Key).Order(StringComparer.Ordinal))}."
            ),
            _ => throw new PurgeException(
                $"{name} is stored of several Jiras: write {string.Join(" or ", found.Select(p => new QualifiedKey(p.Instance, p.Key)))}."
            ),
        };
    }

    private sealed record StoredProject(string Instance, string Key, int InstanceId, long Id);
}
