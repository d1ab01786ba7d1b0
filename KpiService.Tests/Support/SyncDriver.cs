using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Jira;
using KpiService.Storage;
using KpiService.Sync;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KpiService.Tests.Support;

/// <summary>The Sync module as the product composes it, over a simulated Jira and a database file of its own.</summary>
internal sealed class SyncDriver : IAsyncDisposable
{
    private readonly TestDatabase file = new();
    private readonly ServiceProvider services;

    public SyncDriver(JiraWorld world, bool cloud = true, params string[] projects)
    {
        World = world;
        Jira = new SimulatedJira(world, cloud);
        Options = new KpiServiceOptions();
        Options.Jira.Instances.Add(new InstanceOptions { Name = "acme", Url = "https://acme.example", Email = cloud ? "me@acme.example" : "", Token = "t" });
        foreach (var key in projects.DefaultIfEmpty("CORE"))
            Options.Projects.ProjectKeys.Add(key);
        services = Build();
    }

    public JiraWorld World { get; }
    public SimulatedJira Jira { get; }
    public KpiServiceOptions Options { get; }
    public FakeTimeProvider Clock { get; } = new(JiraWorld.Start.ToDateTimeOffset());
    public KpiDatabase Database => file.Database;
    public SyncRunner Runner => services.GetRequiredService<SyncRunner>();
    public SyncRuns Runs => services.GetRequiredService<SyncRuns>();
    public SyncMutex Mutex => services.GetRequiredService<SyncMutex>();
    public SyncEvents Events => services.GetRequiredService<SyncEvents>();

    public Task<SyncRun> FullAsync(int days = 400, params string[] projects) =>
        RunAsync(new SyncRequest(SyncMode.Full, SyncTrigger.Api, days, projects.Length == 0 ? null : projects));

    public Task<SyncRun> IncrementalAsync() => RunAsync(new SyncRequest(SyncMode.Incremental, SyncTrigger.Api));

    public async Task<SyncRun> RunAsync(SyncRequest request, CancellationToken ct = default)
    {
        await Database.MigrateAsync(ct);
        return await Runner.RunAsync(request, ct);
    }

    /// <summary>Every row of every table but the bookkeeping of runs, as text.</summary>
    public string Dump() => file.Dump();

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read) => file.Query(sql, read);

    public long Count(string from) => Query($"SELECT count(*) FROM {from}", r => r.GetInt64(0))[0];

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Jira.Dispose();
        file.Dispose();
    }

    private ServiceProvider Build()
    {
        var collection = new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(Clock).AddSingleton(Options).AddSingleton(file.Database).AddJira().AddSync();
        collection.AddHttpClient(JiraServices.ClientName).ConfigurePrimaryHttpMessageHandler(() => Jira);
        return collection.BuildServiceProvider();
    }
}
