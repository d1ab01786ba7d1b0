using KpiService.Cli;
using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Jira;
using KpiService.Sample;
using KpiService.Storage;
using KpiService.Sync;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KpiService.Tests.EndToEnd;

/// <summary>
/// The demo as the verb composes it, on a free port, over a temporary database, with a clock that can be put forward and a Jira that can be
/// made to fail.
/// </summary>
internal sealed class DemoServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kpi-browser-").FullName;
    private readonly SampleOptions world;
    private WebApplication app;

    private DemoServer()
    {
        world = new SampleOptions { BornAt = Time.GetUtcNow() };
        app = Compose("http://127.0.0.1:0");
    }

    public MovableTime Time { get; } = new();

    public string Address { get; private set; } = "";

    /// <summary>Called with method, path and body before the sample Jira answers; what it returns is answered instead.</summary>
    public Func<string, HttpResponseMessage?> Intercept { get; set; } = _ => null;

    /// <summary>Started, and synced once.</summary>
    public static async Task<DemoServer> StartAsync()
    {
        var server = new DemoServer();
        await server.app.Services.GetRequiredService<KpiDatabase>().MigrateAsync(CancellationToken.None);
        await server.app.StartAsync();
        server.Address = server.app.Urls.Single();
        var run = await server
            .app.Services.GetRequiredService<SyncRunner>()
            .RunAsync(new SyncRequest(SyncMode.Incremental, SyncTrigger.Demo), CancellationToken.None);
        Assert.Equal((SyncStatus.Succeeded, null), (run.Status, run.Error));
        return server;
    }

    /// <summary>Ends the process's server; the database stays.</summary>
    public async Task GoAwayAsync() => await app.DisposeAsync();

    /// <summary>Starts it again at the same address, over the same database.</summary>
    public async Task ComeBackAsync()
    {
        app = Compose(Address);
        await app.StartAsync();
    }

    private WebApplication Compose(string url)
    {
        var loaded = new LoadedConfiguration(
            new KpiServiceOptions
            {
                Database = new DatabaseOptions { Path = Path.Combine(folder, "demo.db") },
                Logging = new LoggingOptions { Level = "CRITICAL" },
            },
            new ConfigurationReport(new("/nowhere/config.yaml", false), new("/nowhere/.env", false), [])
        );
        return KpiServiceBuilder.CreateServer(
            new ServerSettings(
                SampleConfiguration.For(loaded, world),
                [url],
                [],
                Demo: true,
                services =>
                {
                    services.AddSampleJira(world).AddSingleton<TimeProvider>(Time);
                    services.AddHttpClient(JiraServices.ClientName).AddHttpMessageHandler(() => new Interception(this));
                }
            )
        );
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class Interception(DemoServer server) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            return server.Intercept($"{request.Method} {request.RequestUri?.AbsolutePath} {body}")
                ?? await base.SendAsync(request, cancellationToken);
        }
    }
}

/// <summary>The system's clock, put forward.</summary>
internal sealed class MovableTime : TimeProvider
{
    private long ahead;

    public void Forward(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));
}
