using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Features;

[Collection(StoredServiceTests.Name)]
public sealed class OtherExportsTests(StoredService stored)
{
    [Fact]
    public async Task Sprints_are_rows_with_what_came_in_and_went_out()
    {
        var service = stored.Service;

        var rows = await RowsAsync(service, "/api/export/sprints.csv?days=90");

        Assert.StartsWith("instance,id,name,boardId,boardName,state,startedAt,completedAt,committed,", rows[0]);
        Assert.Equal(
            "cloud,11,Sprint 11,1,Core "
                + "board,closed,2026-10-05T00:00:00.000Z,2026-10-19T00:00:00.000Z,2,1,0,0,0,1,0,1,50,,,,,,,,,,,,,,,,,false",
            Assert.Single(rows.Skip(1))
        );
        Assert.Single(await RowsAsync(service, "/api/export/sprints.csv?days=7"));
    }

    [Fact]
    public async Task KPIs_are_rows_for_the_window_and_for_each_month()
    {
        var service = stored.Service;

        var rows = await RowsAsync(service, "/api/export/kpis.csv?days=90");

        Assert.Equal("kpi,title,period,value,unit,status,sampleSize,warning,critical,reason,from,to,verdict,verdictReason", rows[0]);
        Assert.Contains(
            $"cycleTime,Cycle time,window,3,days,neutral,2,,,,{StoredWorld.Now.AddDays(-90)},{StoredWorld.Now},tooLittleData,\"2 issues, "
                + "10 are needed\"",
            rows
        );
        // CORE-9 was still there at the end of October.
        Assert.Contains("cycleTime,Cycle time,2026-10,2,days,,2,,,,,,,", rows);
        Assert.Equal(6, rows.Count(r => r.Contains(",window,", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("issues.csv")]
    [InlineData("kpis.csv")]
    [InlineData("sprints.csv")]
    [InlineData("velocity.csv")]
    [InlineData("lead-time.csv")]
    [InlineData("sprints/11/report.csv")]
    [InlineData("sprints/11/burndown.csv")]
    [InlineData("data-quality.csv")]
    [InlineData("data-quality/noEstimate.csv")]
    [InlineData("data-quality/neverStarted.csv")]
    public async Task Every_file_begins_with_a_byte_order_mark_where_it_is_asked_for(string file)
    {
        var service = stored.Service;

        var plain = await service.Client.GetByteArrayAsync($"/api/export/{file}");
        var marked = await service.Client.GetByteArrayAsync($"/api/export/{file}?bom=true");

        Assert.Equal([0xEF, 0xBB, 0xBF, .. plain], marked);
    }

    private static async Task<string[]> RowsAsync(KpiServiceFactory service, string path) =>
        (await service.Client.GetStringAsync(path)).TrimEnd().Split("\r\n");
}
