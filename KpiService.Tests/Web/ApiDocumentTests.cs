using System.Text.Json;
using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Web;

public sealed class ApiDocumentTests
{
    private static readonly Lazy<Task<JsonElement>> Document = new(LoadAsync);

    public static TheoryData<string, string> Routes =>
        new()
        {
            { "get", "/healthz" },
            { "get", "/readyz" },
            { "get", "/api/overview" },
            { "get", "/api/events" },
            { "get", "/api/config" },
            { "get", "/api/statuses" },
            { "post", "/api/check" },
            { "get", "/api/setup" },
            { "get", "/api/stats" },
            { "post", "/api/sync" },
            { "get", "/api/sync" },
            { "get", "/api/sync/{id}" },
            { "delete", "/api/sync/{id}" },
            { "get", "/api/sync/{id}/events" },
            { "get", "/api/projects" },
            { "get", "/api/teams" },
            { "get", "/api/boards" },
            { "get", "/api/sprints" },
            { "get", "/api/discover" },
            { "get", "/api/kpis" },
            { "get", "/api/kpis/{name}" },
            { "get", "/api/kpis/{name}/issues" },
            { "get", "/api/kpis/{name}/page" },
            { "get", "/api/issues/{key}/timeline" },
            { "get", "/api/export/issues.csv" },
            { "get", "/api/export/kpis.csv" },
            { "get", "/api/export/sprints.csv" },
            { "get", "/api/export/velocity.csv" },
            { "get", "/api/export/sprints/{id}/report.csv" },
            { "get", "/api/export/sprints/{id}/burndown.csv" },
            { "get", "/api/export/data-quality.csv" },
            { "get", "/api/export/data-quality/{code}.csv" },
            { "get", "/api/sprints/{id}/report" },
            { "get", "/api/sprints/{id}/issues" },
            { "get", "/api/sprints/{id}/burndown" },
            { "get", "/api/velocity" },
            { "get", "/api/data-quality" },
            { "get", "/api/data-quality/{code}/issues" },
            { "get", "/api/flow/cycle-time" },
            { "get", "/api/flow/cumulative-flow" },
            { "get", "/api/flow/wip-age/issues" },
            { "get", "/api/forecast" },
            { "get", "/api/export/throughput.csv" },
            { "get", "/api/export/forecast.csv" },
            { "get", "/metrics" },
            { "post", "/api/backup" },
            { "get", "/api/data" },
            { "post", "/api/session" },
        };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Every_route_is_documented_with_its_problems(string method, string path)
    {
        var operation = (await DocumentAsync()).GetProperty("paths").GetProperty(path).GetProperty(method);

        Assert.NotEmpty(operation.GetProperty("summary").GetString() ?? "");
        Assert.NotEmpty(operation.GetProperty("tags")[0].GetString() ?? "");
        if (!path.StartsWith("/api/", StringComparison.Ordinal))
            return;
        foreach (var status in new[] { "400", "401", "503" })
        {
            var content = operation.GetProperty("responses").GetProperty(status).GetProperty("content");
            Assert.NotEmpty(content.GetProperty("application/problem+json").GetProperty("example").GetProperty("detail").GetString() ?? "");
        }
    }

    [Fact]
    public async Task Every_parameter_is_described_and_has_an_example()
    {
        var parameters =
            from path in (await DocumentAsync()).GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            where operation.Value.TryGetProperty("parameters", out _)
            from parameter in operation.Value.GetProperty("parameters").EnumerateArray()
            where parameter.GetProperty("in").GetString() == "query"
            select (Path: path.Name, Parameter: parameter);

        Assert.True(parameters.Count() > 50);
        Assert.All(
            parameters,
            p =>
            {
                Assert.NotEmpty(p.Parameter.GetProperty("description").GetString() ?? "");
                Assert.True(p.Parameter.GetProperty("examples").GetProperty("example").TryGetProperty("value", out _), p.Path);
            }
        );
    }

    [Fact]
    public async Task The_references_of_the_document_lead_somewhere()
    {
        var document = await DocumentAsync();
        var schemas = document.GetProperty("components").GetProperty("schemas");

        var references = References(document).Distinct().ToList();

        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.True(schemas.TryGetProperty(r.Split('/')[^1], out _), r));
    }

    [Theory]
    [InlineData("AppliedFilter")]
    [InlineData("FilterChoices")]
    public async Task Attributes_are_documented_as_the_lists_they_are_written_as(string schema)
    {
        var documented = (await DocumentAsync()).GetProperty("components").GetProperty("schemas").GetProperty(schema);
        var properties = documented.GetProperty("properties");

        Assert.False(properties.TryGetProperty("attributes", out _));
        foreach (var name in new[] { "labels", "priorities" })
        {
            Assert.Equal("array", properties.GetProperty(name).GetProperty("type").GetString());
            Assert.Equal("string", properties.GetProperty(name).GetProperty("items").GetProperty("type").GetString());
            Assert.Contains(name, documented.GetProperty("required").EnumerateArray().Select(r => r.GetString()));
        }
    }

    [Fact]
    public async Task The_main_answers_have_examples()
    {
        var paths = (await DocumentAsync()).GetProperty("paths");

        foreach (
            var path in new[]
            {
                "/api/kpis",
                "/api/kpis/{name}",
                "/api/kpis/{name}/issues",
                "/api/flow/wip-age",
                "/api/forecast",
                "/api/stats",
                "/api/issues/{key}/timeline",
                "/api/export/issues.csv",
            }
        )
        {
            var content = paths.GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content");
            Assert.All(content.EnumerateObject(), c => Assert.True(c.Value.TryGetProperty("example", out _), $"{path} {c.Name}"));
        }
    }

    [Fact]
    public async Task The_pages_of_the_document_load_no_inline_script()
    {
        await using var service = await KpiServiceFactory.StartAsync();

        using var response = await service.Client.GetAsync("/swagger/index.html");
        var html = await response.Content.ReadAsStringAsync();

        Assert.Contains("script-src 'self';", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotMatch("<script>|<script [^>]*>[^<]+</script>|<style", html);
    }

    private static Task<JsonElement> DocumentAsync() => Document.Value;

    private static async Task<JsonElement> LoadAsync()
    {
        await using var service = await KpiServiceFactory.StartAsync();
        return await service.GetAsync("/swagger/v1/swagger.json");
    }

    private static IEnumerable<string> References(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(p => p.NameEquals("$ref") && p.Value.GetString() is { } reference ? [reference] : References(p.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
            _ => [],
        };
}
