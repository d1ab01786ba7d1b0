using System.Text.Json;
using KpiService.Domain;

namespace KpiService.Sync;

/// <summary>A sync that was asked for and isn't planned everywhere yet.</summary>
/// <param name="PlannedFor">Names of the instances whose part is among the planned batches, or done.</param>
public sealed record OpenRequest(SyncRequest Request, IReadOnlyList<string> PlannedFor);

/// <summary>What a run still has to do; the next run begins with it when this one doesn't come to its end.</summary>
/// <param name="Requests">What was asked for, the oldest first.</param>
/// <param name="Planned">Batches not done yet, by instance.</param>
public sealed record Checkpoint(IReadOnlyList<OpenRequest> Requests, IReadOnlyDictionary<string, IReadOnlyList<SyncBatch>> Planned)
{
    public static readonly Checkpoint None = new([], new Dictionary<string, IReadOnlyList<SyncBatch>>());

    public static Checkpoint Parse(string? text) => text is null ? None : JsonSerializer.Deserialize<Checkpoint>(text) ?? None;

    /// <returns>Null when nothing is left.</returns>
    public override string? ToString() => Requests.Count == 0 && Planned.Count == 0 ? null : JsonSerializer.Serialize(this);

    /// <summary>A new run's checkpoint: what is left, then what is asked for now.</summary>
    public Checkpoint With(SyncRequest request) =>
        this with
        {
            Requests = [.. Requests.Where(r => !Equal(r.Request, request)), new OpenRequest(request, [])],
        };

    /// <summary>What is open for an instance, the oldest first.</summary>
    public IReadOnlyList<SyncRequest> RequestsFor(string instance) =>
        [.. Requests.Where(r => !r.PlannedFor.Contains(instance)).Select(r => r.Request)];

    /// <summary>Everything asked for is planned for an instance: these batches.</summary>
    public Checkpoint With(string instance, IReadOnlyList<SyncBatch> batches)
    {
        var planned = new Dictionary<string, IReadOnlyList<SyncBatch>>(Planned);
        planned.Remove(instance);
        if (batches.Count > 0)
            planned[instance] = batches;
        return new(
            [.. Requests.Select(r => r.PlannedFor.Contains(instance) ? r : r with { PlannedFor = [.. r.PlannedFor, instance] })],
            planned
        );
    }

    /// <summary>
    /// What an orderly end leaves for the next run. A cancelled run leaves all it hasn't done, a failed one what it had begun.
    /// </summary>
    public Checkpoint After(SyncStatus end) => end == SyncStatus.Cancelled ? this : this with { Requests = [] };

    private static bool Equal(SyncRequest a, SyncRequest b) =>
        a.Mode == b.Mode
        && a.Days == b.Days
        && a.Changelog == b.Changelog
        && (a.Projects ?? []).SequenceEqual(b.Projects ?? [])
        && a.Projects is null == b.Projects is null;
}
