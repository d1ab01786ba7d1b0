using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Features.Issues;

[Collection(StoredServiceTests.Name)]
public sealed class IssuesExportTests(StoredService stored)
{
    private const string Header =
        "instance,key,id,project,type,status,statusCategory,priority,resolution,created,updated,startedAt,doneAt,"
        + "cycleTimeSeconds,leadTimeSeconds,activeTimeSeconds,"
        + "reopenEvents,storyPoints,labels,workCategory,sprintIds,parent,summary,deletedAt,url,estimateHours";

    [Fact]
    public async Task Every_issue_is_a_row_with_the_columns_of_the_contract()
    {
        var service = stored.Service;

        var rows = await RowsAsync(service, "/api/export/issues.csv");

        Assert.Equal(Header, rows[0]);
        Assert.Equal(
            "cloud,CORE-1,101,CORE,Story,Done,done,High,,2026-10-01T00:00:00.000Z,2026-11-20T00:00:00.000Z,2026-10-06T00:00:00.000Z,"
                + "2026-10-08T00:00:00.000Z,172800,604800,172800,0,,,,11,,First story,,https://acme.atlassian.net/browse/CORE-1,",
            rows[1]
        );
        Assert.Equal(["CORE-1", "CORE-2", "CORE-3", "CORE-4", "MOB-1"], rows.Skip(1).Select(r => r.Split(',')[1]));
    }

    [Fact]
    public async Task Formulas_are_neutralised_and_quotes_doubled()
    {
        var service = stored.Service;

        var text = await service.Client.GetStringAsync("/api/export/issues.csv");

        Assert.Contains(",\"'=HYPERLINK(\"\"https://evil.example\"\")\",", text);
        Assert.Contains(",\"A bug, \"\"quoted\"\"\",", text);
    }

    [Theory]
    [InlineData("?deleted=true", "CORE-1,CORE-2,CORE-3,CORE-4,CORE-9,MOB-1")]
    [InlineData("?projects=MOB", "MOB-1")]
    [InlineData("?types=Epic", "CORE-4")]
    [InlineData("?labels=mobile", "MOB-1")]
    [InlineData("?days=30", "CORE-2,CORE-3,CORE-4,MOB-1")]
    [InlineData("?asOf=2026-10-15T00:00:00Z", "CORE-1,CORE-2,CORE-3,CORE-4,CORE-9,MOB-1")]
    [InlineData("?asOf=2026-09-15T00:00:00Z", "")]
    public async Task Filters_apply(string query, string keys)
    {
        var service = stored.Service;

        var rows = await RowsAsync(service, "/api/export/issues.csv" + query);

        Assert.Equal(keys, string.Join(',', rows.Skip(1).Select(r => r.Split(',')[1])));
    }

    [Fact]
    public async Task The_status_is_that_of_the_instant_asked()
    {
        var service = stored.Service;

        var rows = await RowsAsync(service, "/api/export/issues.csv?projects=CORE&asOf=2026-10-07T00:00:00Z");

        Assert.Contains(",In Progress,indeterminate,", rows[1]);
        Assert.Contains(",2026-10-06T00:00:00.000Z,,,", rows[1]);
    }

    [Fact]
    public async Task A_wrong_parameter_is_a_problem_and_no_file()
    {
        var service = stored.Service;

        Assert.Contains("'ZZZ'", await service.GetProblemAsync("/api/export/issues.csv?projects=ZZZ", 400));
        Assert.Contains("'deleted'", await service.GetProblemAsync("/api/export/issues.csv?deleted=yes", 400));
    }

    private static async Task<string[]> RowsAsync(KpiServiceFactory service, string path)
    {
        using var response = await service.Client.GetAsync(path);
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        var text = await response.Content.ReadAsStringAsync();
        Assert.EndsWith("\r\n", text);
        return text[..^2].Split("\r\n");
    }
}
