using System.Globalization;
using KpiService.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace KpiService.Storage;

/// <summary>What has changed between two versions of the data.</summary>
/// <param name="Issues">The issues of <see cref="ChangedParts.Issues"/>, by Jira and id.</param>
internal sealed record DataChanges(ChangedParts Parts, IReadOnlyList<(int InstanceId, long Id)> Issues)
{
    private const string Versions = "SELECT Number, Value, Parts FROM DataVersions WHERE Number >= $from ORDER BY Number";
    private const string Changed =
        "SELECT DISTINCT InstanceId, IssueId FROM ChangedIssues WHERE Number > $from ORDER BY InstanceId, IssueId";

    /// <summary>What has changed since a version; null: that isn't known any more, or all of it has.</summary>
    public static DataChanges? Since(string version, SqliteConnection connection, SqliteTransaction? transaction)
    {
        if (!long.TryParse(version.Split('-')[0], CultureInfo.InvariantCulture, out var from))
            return null;
        var versions = Read(Versions, r => (Number: r.GetInt64(0), Value: r.GetString(1), Parts: (ChangedParts)r.GetInt32(2)));
        // A restored backup counts on from an older version: its numbers may come again, their values don't.
        if (versions.Count == 0 || versions[0] is var first && (first.Number != from || first.Value != version))
            return null;
        var isWhole = versions.Index().All(v => v.Item.Number == from + v.Index);
        var parts = versions.Skip(1).Aggregate(ChangedParts.None, (all, v) => all | v.Parts);
        return isWhole && !parts.HasFlag(ChangedParts.Everything)
            ? new DataChanges(parts, Read(Changed, r => (r.GetInt32(0), r.GetInt64(1))))
            : null;

        List<T> Read<T>(string sql, Func<SqliteDataReader, T> row)
        {
            using var command = new SqliteCommand(sql, connection, transaction);
            command.Parameters.AddWithValue("$from", from);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
                rows.Add(row(reader));
            return rows;
        }
    }
}
