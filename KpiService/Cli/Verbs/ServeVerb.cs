using KpiService.Configuration;

namespace KpiService.Cli.Verbs;

internal static class ServeVerb
{
    public static Verb Verb { get; } =
        new(
            "serve",
            "Serves the dashboard and the REST API and runs the schedules, until Ctrl+C.",
            "serve",
            "serve --db data/kpi_data.db --urls http://127.0.0.1:9000"
        )
        {
            Options = [CommonOptions.Urls],
            Run = (call, ct) =>
                Server.RunAsync(
                    new(call.Configuration, ListenAddresses.Of(call.Value(CommonOptions.Urls), call.Options.Dashboard), call.Host.Host),
                    call.Terminal,
                    started: null,
                    ct
                ),
        };
}
