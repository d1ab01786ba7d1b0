namespace KpiService.Jira;

/// <summary>Registers the Jira module.</summary>
public static class JiraServices
{
    /// <summary>Name of the HTTP client; its primary handler is what a test or the demo replaces.</summary>
    public const string ClientName = "jira";

    public static IServiceCollection AddJira(this IServiceCollection services)
    {
        services.AddHttpClient(ClientName);
        services.AddSingleton<JiraClientFactory>();
        services.AddSingleton<JiraCheck>();
        services.AddSingleton<JiraDiscovery>();
        return services;
    }
}
