using KpiService.Cli;
using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Sample;
using KpiService.Storage;
using KpiService.Sync;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KpiService.Tests.EndToEnd;

/// <summary>The demo as the verb composes it, on a free port, over a temporary database, with a clock that can be put forward.</summary>
internal sealed class DemoServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;

    private DemoServer(WebApplication app, string folder, MovableTime time) => (this.app, this.folder, Time) = (app, folder, time);

    public MovableTime Time { get; }

    public string Address => app.Urls.Single();

    /// <summary>Started, and synced once.</summary>
    public static async Task<DemoServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kpi-browser-").FullName;
        var loaded = new LoadedConfiguration(
            new KpiServiceOptions
            {
                Database = new DatabaseOptions { Path = Path.Combine(folder, "demo.db") },
                Logging = new LoggingOptions { Level = "CRITICAL" },
            },
            new ConfigurationReport([], []));
        var time = new MovableTime();
        var world = new SampleOptions { BornAt = time.GetUtcNow() };
        var app = KpiServiceBuilder.CreateServer(new ServerSettings(
            SampleConfiguration.For(loaded, world), ["http://127.0.0.1:0"], [], Demo: true,
            services => services.AddSampleJira(world).AddSingleton<TimeProvider>(time)));
        await app.Services.GetRequiredService<KpiDatabase>().MigrateAsync(CancellationToken.None);
        await app.StartAsync();
        var run = await app.Services.GetRequiredService<SyncRunner>().RunAsync(new SyncRequest(SyncMode.Incremental, SyncTrigger.Demo), CancellationToken.None);
        Assert.Equal((SyncStatus.Succeeded, null), (run.Status, run.Error));
        return new DemoServer(app, folder, time);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>The system's clock, put forward.</summary>
internal sealed class MovableTime : TimeProvider
{
    private long ahead;

    public void Forward(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));
}
