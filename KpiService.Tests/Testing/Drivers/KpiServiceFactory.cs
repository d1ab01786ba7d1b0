using System.Net.Http.Json;
using System.Text.Json;
using KpiService.Configuration;
using KpiService.Storage;
using KpiService.Tests.Testing.Worlds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KpiService.Tests.Testing.Drivers;

/// <summary>The whole service, composed as in production, on an in-memory server over a temporary database file.</summary>
internal sealed class KpiServiceFactory : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;

    private KpiServiceFactory(WebApplication app, string folder, HttpClient client) =>
        (this.app, this.folder, Client) = (app, folder, client);

    /// <summary>The service's clock; stands at <see cref="StoredWorld.Now"/>.</summary>
    public FakeTimeProvider Clock => (FakeTimeProvider)Services.GetRequiredService<TimeProvider>();

    public IServiceProvider Services => app.Services;

    /// <summary>Asks as http://localhost, without key and origin.</summary>
    public HttpClient Client { get; }

    /// <summary>Where a browser reaches it; only with a port.</summary>
    public string Address => app.Urls.Single();

    /// <param name="configure">Changes the options.</param>
    /// <param name="seed">Fills the database; default <see cref="StoredWorld.WriteAsync"/>.</param>
    /// <param name="services">Registered last, so that it can replace.</param>
    /// <param name="port">True: on a free port of this machine instead of in memory.</param>
    public static async Task<KpiServiceFactory> StartAsync(
        Action<KpiServiceOptions>? configure = null,
        Func<KpiDatabase, Task>? seed = null,
        Action<IServiceCollection>? services = null,
        bool demo = false,
        bool port = false
    )
    {
        var folder = Directory.CreateTempSubdirectory("kpi-api-").FullName;
        var options = new KpiServiceOptions
        {
            Sync = new SyncSettings { Schedule = "", FullSchedule = "" },
            Backup = new BackupOptions { Schedule = "" },
            Database = new DatabaseOptions { Path = Path.Combine(folder, "kpi.db") },
            Logging = new LoggingOptions { Level = "CRITICAL" },
        };
        configure?.Invoke(options);
        var app = KpiServiceBuilder.CreateServer(
            new ServerSettings(
                new LoadedConfiguration(
                    options,
                    new ConfigurationReport(new("/nowhere/config.yaml", false), new("/nowhere/.env", false), [])
                ),
                [port ? "http://127.0.0.1:0" : "http://localhost"],
                [],
                demo,
                all =>
                {
                    if (!port)
                        all.AddSingleton<IServer, TestServer>();
                    all.AddSingleton<TimeProvider>(new FakeTimeProvider(StoredWorld.Now.ToDateTimeOffset()));
                    services?.Invoke(all);
                }
            )
        );
        var database = app.Services.GetRequiredService<KpiDatabase>();
        await database.MigrateAsync(CancellationToken.None);
        await (seed ?? StoredWorld.WriteAsync)(database);
        await app.StartAsync();
        return new KpiServiceFactory(app, folder, port ? new HttpClient { BaseAddress = new Uri(app.Urls.Single()) } : app.GetTestClient());
    }

    /// <summary>The answer's JSON; fails unless it is 200.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return JsonElement.Parse(text);
    }

    /// <summary>The detail of the problem that a path is answered with; fails unless its status is the one given.</summary>
    public async Task<string> GetProblemAsync(string path, int status)
    {
        using var response = await Client.GetAsync(path);
        return await ReadProblemAsync(response, status);
    }

    /// <summary>Checks the shape of a problem and answers its detail.</summary>
    public static async Task<string> ReadProblemAsync(HttpResponseMessage response, int status)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString() ?? "");
        return problem.GetProperty("detail").GetString() ?? "";
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
