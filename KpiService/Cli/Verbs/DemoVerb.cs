using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Storage;
using KpiService.Sync;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiService.Cli.Verbs;

internal static class DemoVerb
{
    private const string DefaultDatabase = "data/demo.db";

    public static Verb Verb { get; } =
        new(
            "demo",
            "Serves the whole product over a built-in sample Jira: no configuration, no network, a database of its own (data/demo.db).",
            "demo",
            "demo --urls http://127.0.0.1:9000 --db data/other.db"
        )
        {
            Options = [CommonOptions.Urls],
            Settings = new Dictionary<string, string> { ["database:path"] = DefaultDatabase },
            Run = RunAsync,
        };

    private static async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        var database = new KpiDatabase(call.Options.Database.Path);
        using var use = await DatabaseStart.OpenAsync(database, call.Options, NullLogger.Instance, ct);
        var world = await SampleWorld.OfAsync(database, new(), TimeProvider.System, ct);
        var urls = ListenAddresses.Of(call.Value(CommonOptions.Urls), call.Options.Dashboard);
        var settings = new ServerSettings(
            SampleConfiguration.For(call.Configuration, world),
            urls,
            call.Host.Host,
            Demo: true,
            Services: s => s.AddSampleJira(world)
        );
        return await Server.RunAsync(settings, call.Terminal, started: services => SyncAtStartAsync(services, ct), ct);
    }

    private static Task<SyncStart> SyncAtStartAsync(IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<SyncScheduler>().StartAsync(new(SyncMode.Incremental, SyncTrigger.Demo), ct);
}
