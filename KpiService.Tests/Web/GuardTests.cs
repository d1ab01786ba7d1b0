using System.Net;
using System.Net.Http.Json;
using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Web;

[Collection(StoredServiceTests.Name)]
public sealed class GuardTests(StoredService stored)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/healthz")]
    [InlineData("/api/projects")]
    [InlineData("/api/nothing")]
    public async Task Every_answer_carries_the_security_headers_and_its_time(string path)
    {
        var service = stored.Service;

        using var response = await service.Client.GetAsync(path);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.StartsWith("app;dur=", Assert.Single(response.Headers.GetValues("Server-Timing")));
    }

    [Fact]
    public async Task A_foreign_host_name_is_refused_whatever_is_asked()
    {
        var service = stored.Service;
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://evil.example:8050/api/projects");

        using var response = await service.Client.SendAsync(request);

        Assert.Contains("evil.example", await KpiServiceFactory.ReadProblemAsync(response, 421));
    }

    [Theory]
    [InlineData("http://127.0.0.1:8050/api/projects")]
    [InlineData("http://localhost:8050/api/projects")]
    [InlineData("http://kpi.acme.com/api/projects")]
    public async Task Own_names_are_answered(string url)
    {
        await using var service = await KpiServiceFactory.StartAsync(o => o.Dashboard.Host = "kpi.acme.com");

        using var response = await service.Client.GetAsync(url);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", null)]
    [InlineData("http://localhost:9999", null)]
    [InlineData("null", null)]
    [InlineData(null, "cross-site")]
    public async Task A_foreign_page_changes_nothing(string? origin, string? site)
    {
        var service = stored.Service;

        using var response = await PostAsync(service, origin, site);

        Assert.Contains("another origin", await KpiServiceFactory.ReadProblemAsync(response, 403));
    }

    [Theory]
    [InlineData("http://localhost", "same-origin")]
    [InlineData("https://localhost", null)]
    [InlineData(null, null)]
    public async Task The_own_page_and_scripts_may(string? origin, string? site)
    {
        var service = stored.Service;

        using var response = await PostAsync(service, origin, site);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task With_a_key_nothing_of_the_API_is_answered_without_it()
    {
        await using var service = await KpiServiceFactory.StartAsync(o => o.Security.ApiKey = "sesame");

        using var bare = await service.Client.GetAsync("/api/projects");

        Assert.Contains("X-Api-Key", await KpiServiceFactory.ReadProblemAsync(bare, 401));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(service, "X-Api-Key", "Sesame"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(service, "X-Api-Key", "sesame"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(service, "Authorization", "Bearer sesame"));
        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/healthz")).StatusCode);
    }

    [Fact]
    public async Task Signing_in_sets_a_cookie_that_stands_for_the_key()
    {
        await using var service = await KpiServiceFactory.StartAsync(o => o.Security.ApiKey = "sesame");

        using var wrong = await service.Client.PostAsJsonAsync("/api/session", new { key = "open" });
        using var right = await service.Client.PostAsJsonAsync("/api/session", new { key = "sesame" });

        await KpiServiceFactory.ReadProblemAsync(wrong, 401);
        Assert.Equal(HttpStatusCode.NoContent, right.StatusCode);
        var cookie = Assert.Single(right.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
        Assert.DoesNotContain("sesame", cookie);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(service, "Cookie", cookie.Split(';')[0]));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(service, "Cookie", cookie.Split(';')[0] + "x"));
    }

    [Fact]
    public async Task The_configuration_is_shown_without_its_secrets()
    {
        await using var service = await KpiServiceFactory.StartAsync(o =>
        {
            o.Security.ApiKey = "sesame";
            o.Jira.Instances.Add(
                new()
                {
                    Name = "cloud",
                    Url = "https://acme.atlassian.net",
                    Token = "T0KEN",
                }
            );
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/config");
        request.Headers.Add("X-Api-Key", "sesame");

        using var response = await service.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        Assert.Contains("https://acme.atlassian.net", text);
        Assert.DoesNotContain("T0KEN", text);
        Assert.DoesNotContain("sesame", text);
    }

    private static async Task<HttpStatusCode> StatusAsync(KpiServiceFactory service, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/projects");
        request.Headers.Add(header, value);
        using var response = await service.Client.SendAsync(request);
        return response.StatusCode;
    }

    private static async Task<HttpResponseMessage> PostAsync(KpiServiceFactory service, string? origin, string? site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        return await service.Client.SendAsync(request);
    }
}
