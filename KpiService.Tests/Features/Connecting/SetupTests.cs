using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Features.Connecting;

public sealed class SetupTests
{
    [Fact]
    public async Task The_lines_to_fill_in_are_told_with_the_files_they_belong_to()
    {
        await using var service = await KpiServiceFactory.StartAsync();

        var steps = await service.GetAsync("/api/setup");

        Assert.Equal(
            ("/nowhere/config.yaml", false),
            (steps.GetProperty("file").GetProperty("path").GetString(), steps.GetProperty("file").GetProperty("found").GetBoolean())
        );
        Assert.Equal("/nowhere/.env", steps.GetProperty("secretFile").GetProperty("path").GetString());
        Assert.Equal(
            ["jira", "jira", "projects"],
            steps.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("section").GetString())
        );
        Assert.Equal(["file", "lines", "secretFile", "secretLine"], steps.EnumerateObject().Select(p => p.Name));
    }

    [Theory]
    [InlineData("2026-12-13", 0, "")]
    [InlineData("2026-12-12", 1, "tokenExpires")]
    [InlineData("2026-11-27", 1, "tokenExpired")]
    public async Task The_Data_page_is_told_of_a_token_that_ends(string expires, int notices, string code)
    {
        await using var service = await KpiServiceFactory.StartAsync(o =>
            o.Jira.Instances.Add(
                new()
                {
                    Name = "cloud",
                    Url = "https://a.example",
                    Token = "t",
                    TokenExpires = expires,
                }
            )
        );
        service.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero));

        var told = (await service.GetAsync("/api/data"))
            .GetProperty("notices")
            .EnumerateArray()
            .Where(n => n.GetProperty("text").GetString()?.StartsWith("cloud: The token expire", StringComparison.Ordinal) == true)
            .ToList();

        Assert.Equal(notices, told.Count);
        Assert.All(told, n => Assert.Equal(code, n.GetProperty("code").GetString()));
    }
}
