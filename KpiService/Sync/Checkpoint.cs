using System.Text.Json;
using KpiService.Domain;

namespace KpiService.Sync;

/// <summary>What a run still has to do; the next run begins with it when this one doesn't come to its end.</summary>
/// <param name="Requests">What was asked for, the oldest first.</param>
/// <param name="Planned">Batches not done yet, by instance. An instance that isn't there has not been planned; one with none is done.</param>
public sealed record Checkpoint(IReadOnlyList<SyncRequest> Requests, IReadOnlyDictionary<string, IReadOnlyList<SyncBatch>> Planned)
{
    public static readonly Checkpoint None = new([], new Dictionary<string, IReadOnlyList<SyncBatch>>());

    public static Checkpoint Parse(string? text) =>
        text is null ? None : JsonSerializer.Deserialize<Checkpoint>(text) ?? None;

    /// <returns>Null when nothing is left.</returns>
    public override string? ToString() => Requests.Count == 0 && Planned.Count == 0 ? null : JsonSerializer.Serialize(this);

    /// <summary>A new run's checkpoint: what is left, then what is asked for now.</summary>
    public Checkpoint With(SyncRequest request) =>
        this with { Requests = [.. Requests.Where(r => !Equal(r, request)), request] };

    public Checkpoint With(string instance, IReadOnlyList<SyncBatch> batches) =>
        this with { Planned = new Dictionary<string, IReadOnlyList<SyncBatch>>(Planned) { [instance] = batches } };

    private static bool Equal(SyncRequest a, SyncRequest b) =>
        a.Mode == b.Mode && a.Days == b.Days && a.Changelog == b.Changelog && (a.Projects ?? []).SequenceEqual(b.Projects ?? [])
        && a.Projects is null == b.Projects is null;
}
