namespace KpiService.Tests.Testing.Jiras;

/// <summary>Brings each request to the simulated Jira that its host is named after.</summary>
internal sealed class SimulatedNetwork(IReadOnlyDictionary<string, SimulatedJira> jiras) : HttpMessageHandler
{
    private readonly Dictionary<string, HttpMessageInvoker> hosts = jiras.ToDictionary(
        j => $"{j.Key}.example",
        j => new HttpMessageInvoker(j.Value, disposeHandler: false)
    );

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        hosts[request.RequestUri?.Host ?? ""].SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        foreach (var host in hosts.Values)
            host.Dispose();
        base.Dispose(disposing);
    }
}
