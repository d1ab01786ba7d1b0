using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Features.Data;

public sealed class HealthTests
{
    [Fact]
    public async Task A_migrated_database_is_ready()
    {
        await using var service = await KpiServiceFactory.StartAsync();

        Assert.Equal("alive", (await service.GetAsync("/healthz")).GetProperty("status").GetString());
        Assert.Equal("ready", (await service.GetAsync("/readyz")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_demo_is_ready_once_its_first_sync_is_done()
    {
        await using var service = await KpiServiceFactory.StartAsync(demo: true);

        Assert.Contains("first sync", await service.GetProblemAsync("/readyz", 503));
    }

    [Fact]
    public async Task An_unknown_API_address_is_a_problem_and_no_page()
    {
        await using var service = await KpiServiceFactory.StartAsync();

        Assert.Contains("GET /api/nothing", await service.GetProblemAsync("/api/nothing", 404));
        Assert.Contains("/swagger", await service.GetProblemAsync("/api/sync/abc", 404));
    }

    [Fact]
    public async Task A_backup_is_written_beside_the_database()
    {
        await using var service = await KpiServiceFactory.StartAsync();

        using var response = await service.Client.PostAsync("/api/backup", null);

        Assert.Equal(201, (int)response.StatusCode);
        Assert.Contains("kpi_data_20261123_120000.db", await response.Content.ReadAsStringAsync());
    }
}
