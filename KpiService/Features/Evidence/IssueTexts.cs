using KpiService.Snapshot;
using KpiService.Storage;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Features.Evidence;

/// <summary>Reads from the database what the snapshot leaves there: the summaries.</summary>
internal sealed class IssueTexts(KpiDatabase database)
{
    /// <summary>Summaries by ordinal; an issue that was purged meanwhile is absent.</summary>
    public async Task<IReadOnlyDictionary<int, string>> ReadAsync(DataSnapshot data, IEnumerable<int> issues, CancellationToken ct)
    {
        var summaries = new Dictionary<int, string>();
        await using var context = database.CreateContext();
        foreach (var ofInstance in issues.GroupBy(data.Issues.Instance))
        {
            var instanceId = data.Instances[ofInstance.Key].Id;
            var ordinals = ofInstance.ToDictionary(data.Issues.Id);
            // One parameter (a JSON list) however many ids there are.
            var rows = context
                .Issues.Where(r => r.InstanceId == instanceId && EF.Parameter(ordinals.Keys.ToArray()).Contains(r.Id))
                .Select(r => new { r.Id, r.Summary })
                .AsAsyncEnumerable();
            await foreach (var row in rows.WithCancellation(ct))
                summaries[ordinals[row.Id]] = row.Summary;
        }
        return summaries;
    }

    /// <summary>All summaries, row by row.</summary>
    public async IAsyncEnumerable<(int InstanceId, long Id, string Summary)> AllAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default
    )
    {
        await using var context = database.CreateContext();
        var rows = context
            .Issues.OrderBy(r => r.InstanceId)
            .ThenBy(r => r.Id)
            .Select(r => new
            {
                r.InstanceId,
                r.Id,
                r.Summary,
            })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(ct))
            yield return (row.InstanceId, row.Id, row.Summary);
    }
}
