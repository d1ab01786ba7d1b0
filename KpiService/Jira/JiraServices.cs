using System.Net;
using KpiService.Jira.Checks;
using KpiService.Jira.Connection;

namespace KpiService.Jira;

/// <summary>Registers the Jira module.</summary>
public static class JiraServices
{
    /// <summary>Name of the HTTP client; its primary handler is what a test or the demo replaces.</summary>
    public const string ClientName = "jira";

    public static IServiceCollection AddJira(this IServiceCollection services)
    {
        // The default request logging is left out: retries and errors are told by the caller, with less noise.
        services.AddHttpClient(ClientName).ConfigurePrimaryHttpMessageHandler(CreatePrimaryHandler).RemoveAllLoggers();
        services.AddSingleton<JiraClientFactory>();
        services.AddSingleton<JiraCheck>();
        services.AddSingleton<JiraDiscovery>();
        return services;
    }

    /// <summary>Redirects are not followed: they lead to login pages, or to an address that belongs into the configuration.</summary>
    private static SocketsHttpHandler CreatePrimaryHandler() =>
        new()
        {
            AutomaticDecompression = DecompressionMethods.All,
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            MaxConnectionsPerServer = 8,
        };
}
