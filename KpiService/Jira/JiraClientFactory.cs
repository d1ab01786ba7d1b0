using KpiService.Configuration;

namespace KpiService.Jira;

/// <summary>Makes clients. One client serves one instance for one run.</summary>
public sealed class JiraClientFactory(IHttpMessageHandlerFactory handlers, TimeProvider time)
{
    public JiraClient Create(InstanceOptions instance) => throw new NotSupportedException($"{handlers} {time} {instance}");
}
