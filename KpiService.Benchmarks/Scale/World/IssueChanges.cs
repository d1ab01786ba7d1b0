using KpiService.Domain.Time;
using KpiService.Storage;
using KpiService.Storage.Writers;

namespace KpiService.Benchmarks.Scale.World;

/// <summary>
/// Changes issues as a sync does: in one transaction of a <see cref="WriteSession"/>, which raises the data version. Each of the issues
/// goes back to the status before, with the entry in its history.
/// </summary>
internal sealed class IssueChanges : IDisposable
{
    // Beyond the ids of any Jira, so that no entry stands in the way of another.
    private const long FirstHistory = 1_000_000_000_000;

    private const string Candidates = """
        SELECT c.InstanceId, c.IssueId, c.FieldKey, c.FromValue, c.FromText, c.ToValue, c.ToText
        FROM (SELECT InstanceId, Id FROM Issues WHERE DeletedAt IS NULL AND Resolved IS NULL ORDER BY Updated DESC LIMIT ?1) i
        JOIN Changes c ON c.InstanceId = i.InstanceId AND c.IssueId = i.Id
        WHERE c.FieldKey IN (SELECT Id FROM ChangeFields WHERE Field = 'status')
        GROUP BY c.InstanceId, c.IssueId HAVING c.Created = MAX(c.Created)
        """;

    private const string Enter =
        "INSERT INTO Changes (InstanceId, IssueId, HistoryId, Position, Created, FieldKey, FromValue, FromText, ToValue, ToText) "
        + "VALUES (?1, ?2, ?3, 0, ?4, ?5, ?6, ?7, ?8, ?9)";

    private const string Move =
        "UPDATE Issues SET StatusId = CAST(?4 AS INTEGER), Updated = ?3, ChangelogOf = ?3 WHERE InstanceId = ?1 AND Id = ?2";

    private readonly KpiDatabase database;
    private readonly WriteSession session;
    private readonly List<Candidate> issues;
    private long written;

    /// <param name="count">How many issues each change touches.</param>
    public IssueChanges(string path, int count)
    {
        database = new KpiDatabase(path);
        session = new WriteSession(database);
        // Some of the latest have no history yet.
        issues = session
            .Query(
                Candidates,
                r => new Candidate(
                    r.GetInt32(0),
                    r.GetInt64(1),
                    r.GetInt32(2),
                    new(r.GetString(3), r.GetString(4)),
                    new(r.GetString(5), r.GetString(6))
                ),
                count * 20L
            )
            .Take(count)
            .ToList();
    }

    public int Count => issues.Count;

    /// <returns>The new data version.</returns>
    public async Task<string> WriteAsync(CancellationToken ct)
    {
        var now = Instant.From(TimeProvider.System.GetUtcNow()).Milliseconds;
        session.InTransaction(() =>
        {
            for (var i = 0; i < issues.Count; i++)
                issues[i] = Write(issues[i], now);
        });
        return await database.GetDataVersionAsync(ct);
    }

    public void Dispose() => session.Dispose();

    private Candidate Write(Candidate issue, long now)
    {
        var (instance, id, field, to, from) = issue;
        session.ChangeIssue(Enter, instance, id, FirstHistory + written++, now, field, from.Id, from.Name, to.Id, to.Name);
        session.ChangeIssue(Move, instance, id, now, to.Id);
        return issue with { Before = from, Now = to };
    }

    private sealed record Status(string Id, string Name);

    private sealed record Candidate(int Instance, long Id, int Field, Status Before, Status Now);
}
