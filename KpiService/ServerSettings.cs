using KpiService.Configuration;

namespace KpiService;

/// <summary>What the web server is built from.</summary>
/// <param name="Urls">Addresses to listen on.</param>
/// <param name="HostArguments">Arguments of the host itself, such as <c>--environment=Development</c>.</param>
/// <param name="Services">Registered last, so that it can replace: the demo puts its sample Jira here.</param>
internal sealed record ServerSettings(
    LoadedConfiguration Configuration,
    IReadOnlyList<string> Urls,
    IReadOnlyList<string> HostArguments,
    bool Demo = false,
    Action<IServiceCollection>? Services = null
);
