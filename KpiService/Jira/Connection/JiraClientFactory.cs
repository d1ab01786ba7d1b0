using System.Security.Cryptography;
using KpiService.Configuration;

namespace KpiService.Jira.Connection;

/// <summary>Makes clients. One client serves one instance for one run.</summary>
public sealed class JiraClientFactory(IHttpMessageHandlerFactory handlers, TimeProvider time)
{
    public JiraClient Create(InstanceOptions instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var usage = new JiraUsage();
        var site = new Uri(instance.Url.TrimEnd('/'));
        return new JiraClient(instance, usage, new JiraConnection(site, CreateHandlers(instance, usage)));
    }

    /// <summary>Each client has its own chain; the connections below are shared and pooled.</summary>
    private JiraRetryHandler CreateHandlers(InstanceOptions instance, JiraUsage usage)
    {
        var signed = new JiraAuthHandler(instance) { InnerHandler = handlers.CreateHandler(JiraServices.ClientName) };
        var inspected = new JiraAnswerHandler(usage, time) { InnerHandler = signed };
        return new JiraRetryHandler(usage, time, Jitter) { InnerHandler = inspected };
    }

    /// <summary>From 0 to 1; safe for the many requests that are in flight at once.</summary>
    private static double Jitter() => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue;
}
