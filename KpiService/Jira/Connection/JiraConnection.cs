using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KpiService.Jira.Wire;
using Refit;

namespace KpiService.Jira.Connection;

/// <summary>The generated client of one instance.</summary>
internal sealed class JiraConnection
{
    private const string Gateway = "https://api.atlassian.com";

    private static readonly RefitSettings Settings = CreateSettings();

    private readonly HttpMessageHandler handlers;

    /// <param name="site">The configured address, context path included.</param>
    /// <param name="handlers">Retry, inspection, authentication, transport.</param>
    public JiraConnection(Uri site, HttpMessageHandler handlers)
    {
        Site = site;
        this.handlers = handlers;
        Api = CreateApi(site);
    }

    public Uri Site { get; }

    public IJiraApi Api { get; private set; }

    /// <summary>2 on Data Center, 3 on Cloud: known after signing in.</summary>
    public int Version { get; set; } = 2;

    public bool IsCloud => Version == 3;

    public bool ThroughGateway { get; private set; }

    /// <summary>Scoped tokens are valid only through the gateway. A Cloud site elsewhere than at Atlassian is its own gateway.</summary>
    public void UseGateway(string cloudId)
    {
        var gateway = Site.Host.EndsWith(".atlassian.net", StringComparison.OrdinalIgnoreCase)
            ? Gateway
            : Site.GetLeftPart(UriPartial.Authority);
        Api = CreateApi(new Uri($"{gateway}/ex/jira/{cloudId}"));
        ThroughGateway = true;
    }

    public void UseSite()
    {
        Api = CreateApi(Site);
        ThroughGateway = false;
    }

    /// <summary>
    /// Calls and reads, and turns every failure into a <see cref="JiraException"/>. Single values that can't be read fail nothing.
    /// </summary>
    public async Task<T> ReadAsync<T>(Func<IJiraApi, Task<Stream>> call, JsonTypeInfo<T> type, CancellationToken ct)
    {
        await using var answer = await CallAsync(call);
        try
        {
            return await DeserializeAsync(answer, type, ct) ?? throw JiraErrors.Empty(Site.Authority);
        }
        catch (JsonException unread)
        {
            throw JiraErrors.Unread(Site.Authority, unread);
        }
    }

    private static async Task<T?> DeserializeAsync<T>(Stream answer, JsonTypeInfo<T> type, CancellationToken ct)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(answer, type, ct);
        }
        catch (JsonException)
        {
            answer.Position = 0;
            using var document = await JsonDocument.ParseAsync(answer, cancellationToken: ct);
            return JsonMending.Read(document.RootElement, type);
        }
    }

    private async Task<Stream> CallAsync(Func<IJiraApi, Task<Stream>> call)
    {
        try
        {
            return await call(Api);
        }
        catch (ApiExceptionBase failure)
        {
            throw JiraErrors.FromRefit(failure);
        }
    }

    private IJiraApi CreateApi(Uri address)
    {
        var client = new HttpClient(handlers, disposeHandler: false) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        client.DefaultRequestHeaders.UserAgent.ParseAdd("KpiService/1.0");
        return RestService.ForGenerated<IJiraApi>(client, Settings);
    }

    private static RefitSettings CreateSettings()
    {
        var settings = RefitSettings.ForJsonContext(JiraJson.Default);
        // With its length: some proxies refuse chunked requests.
        settings.Buffered = true;
        settings.Exceptions.MaxExceptionContentLength = 64 * 1024;
        settings.Exceptions.ExceptionRedactor = failure => failure.RequestMessage.Headers.Authorization = null;
        return settings;
    }
}
