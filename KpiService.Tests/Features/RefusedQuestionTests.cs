using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Features;

[Collection(StoredServiceTests.Name)]
public sealed class RefusedQuestionTests(StoredService stored)
{
    [Theory]
    [InlineData("/api/kpis?projects=NOPE", "NOPE")]
    [InlineData("/api/kpis?team=Nobody", "Nobody")]
    [InlineData("/api/kpis?boards=99", "99")]
    [InlineData("/api/kpis?types=Saga", "Saga")]
    [InlineData("/api/kpis?instance=dc", "cloud")]
    [InlineData("/api/kpis?days=90&from=2026-01-01", "excludes")]
    [InlineData("/api/kpis?days=-1", "'days'")]
    [InlineData("/api/kpis/cycle-time?groupBy=person", "project, team, board")]
    [InlineData("/api/kpis/cycle-time/issues?group=slow", "Parameter 'group' has the value 'slow'")]
    [InlineData("/api/kpis/cycle-time/issues?sort=colour", "startedAt")]
    [InlineData("/api/kpis/cycle-time/issues?page=0", "'page'")]
    [InlineData("/api/kpis/cycle-time/issues?pageSize=501", "1 to 500")]
    [InlineData("/api/kpis/cycle-time/issues?pagesize=50&page_size=5", "Did you mean 'pageSize'?")]
    [InlineData("/api/overview?groupBy=team", "There is no parameter 'groupBy'")]
    [InlineData("/api/projects?x=1", "takes none")]
    [InlineData("/api/flow/wip?interval=year", "day, week, month")]
    [InlineData("/api/flow/wip?projects=NOPE", "NOPE")]
    [InlineData("/api/flow/wip/issues?sort=colour", "startedAt")]
    [InlineData("/api/forecast", "items=30")]
    [InlineData("/api/forecast?items=0", "'items'")]
    [InlineData("/api/forecast?by=2026-11-23", "a day after 2026-11-23")]
    [InlineData("/api/export/throughput.csv?bom=perhaps", "'bom'")]
    [InlineData("/api/kpis?list=some", "latest, all")]
    public async Task What_is_wrong_is_named_with_what_is_accepted(string path, string words) =>
        Assert.Contains(words, await stored.Service.GetProblemAsync(path, 400));
}
