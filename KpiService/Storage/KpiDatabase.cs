using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiService.Storage;

/// <summary>Which data there are.</summary>
/// <param name="Version">Changes with every change that metrics can see.</param>
/// <param name="Changing">A sync is at work.</param>
public readonly record struct DataState(string Version, bool Changing);

/// <summary>The SQLite file: where it is and how it is opened.</summary>
/// <param name="path">Path of the file (<c>database.path</c>, <c>--db</c>), relative to the working directory.</param>
public sealed class KpiDatabase(string path)
{
    // NORMAL: with WAL a power failure can lose the last pages of a sync but never tears the file, and the sync resumes from what is left.
    // A log that a long reader has let grow is cut to 16 MiB when it starts anew.
    private const string Pragmas = "PRAGMA busy_timeout = 15000; PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 16777216;";

    // Late: a service that only answers needs no EF Core.
    private readonly Lazy<DbContextOptions<KpiDbContext>> contextOptions = new(() => OptionsOf(path));

    /// <summary>Absolute path of the file.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Where the last snapshot is kept: what was derived from the data goes where these go.</summary>
    public string SnapshotPath => Path + "-snapshot";

    public string ConnectionString { get; } = Connect(path);

    /// <summary>A context of its own, for reading and for bookkeeping; the caller disposes it.</summary>
    public KpiDbContext CreateContext() => new(contextOptions.Value);

    /// <summary>An open connection; the caller disposes it.</summary>
    public SqliteConnection OpenConnection()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = Pragmas;
        pragmas.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Says whether the file may be used; it isn't touched.</summary>
    /// <exception cref="DatabaseUnavailableException">It is another program's, a newer version's, damaged, or may not be read.</exception>
    public void EnsureOurs()
    {
        if (DatabaseUnavailableException.Of(Recognise()) is { } refusal)
            throw refusal;
    }

    /// <summary>Creates the file or brings it up to date.</summary>
    /// <exception cref="DatabaseUnavailableException">The file can't be written or isn't ours; the message names the way on.</exception>
    public Task MigrateAsync(CancellationToken ct) => MigrateAsync(NullLogger.Instance, keepCopy: true, ct);

    /// <inheritdoc cref="MigrateAsync(CancellationToken)"/>
    /// <param name="logger">Told which copies were kept.</param>
    /// <param name="keepCopy">True: before an existing database is changed a copy is kept beside its backups.</param>
    internal Task MigrateAsync(ILogger logger, bool keepCopy, CancellationToken ct) =>
        DatabaseMigration.RunAsync(this, keepCopy, logger, ct);

    /// <summary>What the file is.</summary>
    /// <exception cref="DatabaseUnavailableException">It may not be read.</exception>
    internal DatabaseFile Recognise()
    {
        try
        {
            return DatabaseFile.Recognise(Path);
        }
        catch (SqliteException e)
        {
            throw DatabaseUnavailableException.NotWritable(Path, e);
        }
    }

    /// <summary>Changes with every change that metrics can see; never the same again, not even after a restore.</summary>
    public async Task<string> GetDataVersionAsync(CancellationToken ct) => (await GetDataStateAsync(ct)).Version;

    /// <summary>The data version, and whether a sync is changing it. Asked with every request, so without EF Core.</summary>
    public Task<DataState> GetDataStateAsync(CancellationToken ct) => Task.Run(GetDataState, ct);

    /// <inheritdoc cref="GetDataStateAsync"/>
    public DataState GetDataState()
    {
        using var connection = OpenConnection();
        using var command = connection.CreateCommand();
        // Both of one moment: without a lock the version is final.
        command.CommandText = $"SELECT (SELECT Value FROM Meta WHERE Name = '{MetaNames.DataVersion}'), EXISTS (SELECT 1 FROM SyncLocks)";
        using var row = command.ExecuteReader();
        row.Read();
        return new DataState(row.IsDBNull(0) ? "0" : row.GetString(0), row.GetBoolean(1));
    }

    private static DbContextOptions<KpiDbContext> OptionsOf(string path) =>
        new DbContextOptionsBuilder<KpiDbContext>().UseSqlite(Connect(path)).Options;

    private static string Connect(string path) =>
        new SqliteConnectionStringBuilder { DataSource = System.IO.Path.GetFullPath(path), DefaultTimeout = 30 }.ToString();
}
