using System.Net;
using System.Net.Http.Headers;
using System.Text;
using KpiService.Sample;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KpiService.Tests.Documentation;

/// <summary>The sample Jira on a free port of this machine, for processes of their own. It wants e-mail and token.</summary>
internal sealed class SampleJiraServer : IAsyncDisposable
{
    public const string Email = "me@acme.com";
    public const string Token = "s3cret-token";

    private readonly HttpMessageInvoker jira;
    private readonly WebApplication app;

    private SampleJiraServer(SampleOptions world)
    {
        jira = new HttpMessageInvoker(new SampleJiraHandler(world, TimeProvider.System));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public string Address => app.Urls.Single();

    public static async Task<SampleJiraServer> StartAsync(SampleOptions world)
    {
        var server = new SampleJiraServer(world);
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        jira.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var credentials = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Email}:{Token}"))}";
        if (context.Request.Headers.Authorization != credentials)
        {
            context.Response.StatusCode = (int)HttpStatusCode.Unauthorized;
            return;
        }

        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method),
            $"{SampleJiraHandler.BaseUrl}{context.Request.Path}{context.Request.QueryString}"
        );
        if (context.Request.ContentType is { } type)
        {
            request.Content = new StreamContent(context.Request.Body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        using var answer = await jira.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
