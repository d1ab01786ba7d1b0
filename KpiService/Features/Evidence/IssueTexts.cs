using System.Runtime.CompilerServices;
using KpiService.Snapshot;
using KpiService.Storage;

namespace KpiService.Features.Evidence;

/// <summary>Reads from the database what the snapshot leaves there: the summaries.</summary>
internal sealed class IssueTexts(KpiDatabase database)
{
    // CROSS JOIN keeps the order: the few ids asked for, then each by its key.
    private const string OfSome = """
        SELECT i.Id, i.Summary FROM json_each($ids) AS asked CROSS JOIN Issues AS i ON i.InstanceId = $instance AND i.Id = asked.value
        """;

    private const string OfAll = "SELECT InstanceId, Id, Summary FROM Issues ORDER BY InstanceId, Id";

    /// <summary>Summaries by ordinal; an issue that was purged meanwhile is absent.</summary>
    public async Task<IReadOnlyDictionary<int, string>> ReadAsync(DataSnapshot data, IEnumerable<int> issues, CancellationToken ct)
    {
        var summaries = new Dictionary<int, string>();
        await using var connection = database.OpenConnection();
        await using var command = connection.CreateCommand();
        command.CommandText = OfSome;
        foreach (var ofInstance in issues.GroupBy(data.Issues.Instance))
        {
            var ordinals = ofInstance.ToDictionary(data.Issues.Id);
            command.Parameters.Clear();
            command.Parameters.AddWithValue("$instance", data.Instances[ofInstance.Key].Id);
            command.Parameters.AddWithValue("$ids", JsonText.Write([.. ordinals.Keys]));
            await using var rows = await command.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct))
                summaries[ordinals[rows.GetInt64(0)]] = rows.GetString(1);
        }

        return summaries;
    }

    /// <summary>All summaries, row by row.</summary>
    public async IAsyncEnumerable<(int InstanceId, long Id, string Summary)> AllAsync(
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        await using var connection = database.OpenConnection();
        await using var command = connection.CreateCommand();
        command.CommandText = OfAll;
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            yield return (rows.GetInt32(0), rows.GetInt64(1), rows.GetString(2));
    }
}
