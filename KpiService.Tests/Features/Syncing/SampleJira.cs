using KpiService.Cli;
using KpiService.Jira;
using KpiService.Sample;
using KpiService.Tests.Testing.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace KpiService.Tests.Features.Syncing;

/// <summary>The service over the sample Jira, on the real clock: Quartz runs on it.</summary>
internal static class SampleJira
{
    public static SampleOptions World { get; } = new(Projects: 2, Issues: 60, Seed: 7);

    /// <param name="gate">Held before every request to Jira; null: never.</param>
    public static Task<KpiServiceFactory> StartAsync(Task? gate = null) =>
        KpiServiceFactory.StartAsync(
            options =>
            {
                options.Jira.Instances.Add(SampleWorld.InstanceOptions);
                foreach (var key in SampleJiraHandler.ProjectKeys(World))
                    options.Projects.ProjectKeys.Add(key);
            },
            seed: _ => Task.CompletedTask,
            services: services =>
            {
                services.AddSingleton(TimeProvider.System);
                services.AddSampleJira(World);
                services.AddHttpClient(JiraServices.ClientName).AddHttpMessageHandler(() => new Gate(gate ?? Task.CompletedTask));
            }
        );

    private sealed class Gate(Task open) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await open.WaitAsync(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
