using System.Net.Http.Headers;
using System.Text;
using KpiService.Configuration;

namespace KpiService.Jira.Connection;

/// <summary>Signs requests: Basic with an e-mail, Bearer without. The question which tenant a site is goes unsigned.</summary>
internal sealed class JiraAuthHandler(InstanceOptions instance) : DelegatingHandler
{
    private readonly AuthenticationHeaderValue credentials =
        instance.Email.Length > 0
            ? new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{instance.Email}:{instance.Token}")))
            : new("Bearer", instance.Token);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri?.AbsolutePath.EndsWith("/_edge/tenant_info", StringComparison.Ordinal) != true)
            request.Headers.Authorization = credentials;
        return base.SendAsync(request, cancellationToken);
    }
}
