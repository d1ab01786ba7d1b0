using System.Collections.Concurrent;
using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Jira;
using KpiService.Storage;
using KpiService.Sync;
using KpiService.Sync.Runs;
using KpiService.Tests.Testing.Jiras;
using KpiService.Tests.Testing.Worlds;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Quartz;

namespace KpiService.Tests.Testing.Drivers;

/// <summary>
/// The Sync module as the product composes it, over simulated Jiras and a database file of its own. The clock jumps over every wait for
/// Jira.
/// </summary>
internal sealed class SyncDriver : IAsyncDisposable
{
    private readonly TestDatabase file;
    private readonly IReadOnlyDictionary<string, SimulatedJira> jiras;
    private readonly ServiceProvider services;
    private IScheduler? started;

    public SyncDriver(JiraWorld world, bool cloud = true, params string[] projects)
        : this(new Dictionary<string, SimulatedJira> { ["acme"] = new(world, cloud) }, projects.Length == 0 ? ["CORE"] : projects) { }

    /// <param name="configure">Changes the options before the schedules are read from them.</param>
    public SyncDriver(JiraWorld world, Action<KpiServiceOptions> configure)
        : this(
            TestDatabase.Migrated(),
            new Dictionary<string, SimulatedJira> { ["acme"] = new(world) },
            OptionsOf(["acme"], ["CORE"], configure)
        ) { }

    /// <summary>Several Jiras by name, each at an address of its own.</summary>
    public SyncDriver(IReadOnlyDictionary<string, SimulatedJira> jiras, params string[] projects)
        : this(TestDatabase.Migrated(), jiras, OptionsOf(jiras.Keys, projects)) { }

    private SyncDriver(TestDatabase file, IReadOnlyDictionary<string, SimulatedJira> jiras, KpiServiceOptions options)
    {
        (this.file, this.jiras, Options) = (file, jiras, options);
        services = Build();
    }

    /// <summary>The only or first Jira.</summary>
    public SimulatedJira Jira => jiras.First().Value;
    public JiraWorld World => Jira.World;

    public SimulatedJira JiraOf(string name) => jiras[name];

    public KpiServiceOptions Options { get; }
    public FakeTimeProvider Clock { get; } = new(JiraWorld.Start.ToDateTimeOffset());

    /// <summary>Every state of a run that was published, in order.</summary>
    public ConcurrentQueue<SyncRun> Published { get; } = [];

    /// <summary>Every data version that was published, in order.</summary>
    public ConcurrentQueue<string> Versions { get; } = [];

    /// <summary>The run this process is working on, as last published.</summary>
    public SyncRun? Running => services.GetRequiredService<SyncEvents>().Running;
    public KpiDatabase Database => file.Database;
    public SyncRunner Runner => services.GetRequiredService<SyncRunner>();
    public SyncRuns Runs => services.GetRequiredService<SyncRuns>();
    public SyncScheduler Scheduler => services.GetRequiredService<SyncScheduler>();

    /// <summary>Starts the schedules.</summary>
    public async Task StartAsync()
    {
        started = await services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await started.Start();
    }

    public SyncMutex Mutex => services.GetRequiredService<SyncMutex>();

    public Task<SyncRun> FullAsync(int days = 400, params string[] projects) =>
        RunAsync(new SyncRequest(SyncMode.Full, SyncTrigger.Api, days, projects.Length == 0 ? null : projects));

    public Task<SyncRun> IncrementalAsync() => RunAsync(new SyncRequest(SyncMode.Incremental, SyncTrigger.Api));

    public async Task<SyncRun> RunAsync(SyncRequest request, CancellationToken ct = default)
    {
        using var ended = new CancellationTokenSource();
        var watching = WatchAsync(ended.Token);
        try
        {
            var run = await Runner.RunAsync(request, ct);
            await watching;
            return run;
        }
        catch
        {
            await ended.CancelAsync();
            throw;
        }
    }

    /// <summary>Another process, on the database as it is at this instant, this one having been killed.</summary>
    public SyncDriver Successor()
    {
        var copy = file.Copy();
        copy.Execute("UPDATE SyncLocks SET Holder = 'a killed process'");
        return new(copy, jiras.ToDictionary(j => j.Key, j => new SimulatedJira(j.Value.World, j.Value.IsCloud)), Options);
    }

    /// <summary>Every row of every table but the bookkeeping of runs, as text.</summary>
    public string Dump() => file.Dump();

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read) => file.Query(sql, read);

    public void Execute(string sql) => file.Execute(sql);

    public long Count(string from) => Query($"SELECT count(*) FROM {from}", r => r.GetInt64(0))[0];

    /// <summary>Ids of the issues that are stored and not deleted.</summary>
    public List<long> Living() => Query("SELECT Id FROM Issues WHERE DeletedAt IS NULL ORDER BY InstanceId, Id", r => r.GetInt64(0));

    public async ValueTask DisposeAsync()
    {
        if (started is not null)
            await started.Shutdown(waitForJobsToComplete: true);
        await services.DisposeAsync();
        foreach (var jira in jiras.Values)
            jira.Dispose();
        file.Dispose();
    }

    private static KpiServiceOptions OptionsOf(
        IEnumerable<string> jiras,
        IEnumerable<string> projects,
        Action<KpiServiceOptions>? configure = null
    )
    {
        var options = new KpiServiceOptions();
        foreach (var name in jiras)
            options.Jira.Instances.Add(
                new InstanceOptions
                {
                    Name = name,
                    Url = $"https://{name}.example",
                    Token = "t",
                }
            );
        foreach (var key in projects)
            options.Projects.ProjectKeys.Add(key);
        configure?.Invoke(options);
        return options;
    }

    /// <summary>Watches a run to its end.</summary>
    private async Task WatchAsync(CancellationToken ended)
    {
        using var listener = services.GetRequiredService<SyncEvents>().Listen();
        try
        {
            await foreach (var happened in listener.ReadAllAsync(ended))
            {
                if (happened.DataVersion is { } version)
                    Versions.Enqueue(version);
                if (happened.Run is not { } run)
                    continue;
                Published.Enqueue(run);
                if (run.FinishedAt is not null)
                    return;
                if (run.ThrottledUntil is { } until && until > Instant.From(Clock.GetUtcNow()))
                    Clock.SetUtcNow(until.ToDateTimeOffset().AddMilliseconds(1));
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // It has not begun.
        }
    }

    private ServiceProvider Build()
    {
        var collection = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Options)
            .AddSingleton(file.Database)
            .AddJira()
            .AddSync()
            .AddScheduledSync(Options);
        collection.AddHttpClient(JiraServices.ClientName).ConfigurePrimaryHttpMessageHandler(() => new SimulatedNetwork(jiras));
        return collection.BuildServiceProvider();
    }
}
