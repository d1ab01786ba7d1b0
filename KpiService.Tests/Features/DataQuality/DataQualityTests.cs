using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Features.DataQuality;

[Collection(StoredServiceTests.Name)]
public sealed class DataQualityTests(StoredService stored)
{
    [Fact]
    public async Task Each_finding_tells_its_count_what_it_distorts_and_what_to_do()
    {
        var service = stored.Service;

        var answer = await service.GetAsync("/api/data-quality?days=90&groupBy=project");

        var finding = answer.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("code").GetString() == "changedAfterDone");
        Assert.Equal(
            (1, 3, "issues"),
            (finding.GetProperty("count").GetInt32(), finding.GetProperty("of").GetInt32(), finding.GetProperty("unit").GetString())
        );
        Assert.Equal("warning", finding.GetProperty("severity").GetString());
        Assert.Contains("reopenedStories", finding.GetProperty("kpis").EnumerateArray().Select(k => k.GetString()));
        Assert.Equal("warning", answer.GetProperty("findings")[0].GetProperty("severity").GetString());
        Assert.Equal(1, answer.GetProperty("groups")[0].GetProperty("counts").GetProperty("changedAfterDone").GetInt32());
    }

    [Fact]
    public async Task A_finding_has_its_issues()
    {
        var service = stored.Service;

        var page = await service.GetAsync("/api/data-quality/changedAfterDone/issues?days=90");

        var issue = Assert.Single(page.GetProperty("issues").EnumerateArray());
        Assert.Equal("CORE-2", issue.GetProperty("key").GetString());
        Assert.Equal("2026-11-05T00:00:00.000Z", issue.GetProperty("at").GetString());
        Assert.Contains("doneNeverStarted", await service.GetProblemAsync("/api/data-quality/nonsense/issues", 404));
        Assert.Contains("did you mean", await service.GetProblemAsync("/api/data-quality?day=3", 400), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Findings_and_their_issues_are_there_as_CSV()
    {
        var service = stored.Service;

        var findings = await service.Client.GetStringAsync("/api/export/data-quality.csv?days=90");
        var issues = await service.Client.GetStringAsync("/api/export/data-quality/changedAfterDone.csv?days=90");

        Assert.Contains("\r\nchangedAfterDone,Status changed after done,warning,1,3,", findings);
        Assert.Equal(
            "instance,key,id,project,type,status,summary,at,url\r\n"
                + "cloud,CORE-2,102,CORE,Story,Done,\"'=HYPERLINK(\"\"https://evil.example\"\")\","
                + "2026-11-05T00:00:00.000Z,https://acme.atlassian.net/browse/CORE-2\r\n",
            issues
        );
    }
}
