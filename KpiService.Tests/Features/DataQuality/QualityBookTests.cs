using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.DataQuality;
using KpiService.Features.Kpis;
using KpiService.Questions;
using KpiService.Tests.Features.Sprints;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.DataQuality;

public sealed class QualityBookTests
{
    private const string Now = "2026-06-01";
    private readonly TestWorld world = new();

    [Fact]
    public void A_rare_finding_is_information_and_an_absent_one_is_in_order()
    {
        for (var k = 0; k < 20; k++)
            Finished($"CORE-{k}", started: k > 0);
        Assert.Equal(FindingSeverity.Info, Find("doneNeverStarted", new Filter()).Severity);
        Assert.Equal(FindingSeverity.Ok, Find("bulkDone", new Filter { Projects = ["KAN"] }).Severity);
    }

    [Fact]
    public void A_KPI_names_the_findings_that_move_it_and_no_others()
    {
        for (var k = 0; k < 5; k++)
            Finished($"CORE-{k}", started: k > 0);
        Assert.Contains(new Caveat("doneNeverStarted", "Done but never started: 1 of 5 issues."), world.Ask("cycleTime", Now).Caveats);
        Assert.DoesNotContain(world.Ask("workMix", Now).Caveats, c => c.Code == "doneNeverStarted");
    }

    [Theory]
    [InlineData(4, KpiStatus.Neutral)]
    [InlineData(20, KpiStatus.Good)]
    public void Cycle_time_of_survivors_is_not_judged(int issues, KpiStatus expected)
    {
        for (var k = 0; k < issues; k++)
            Finished($"CORE-{k}", started: k > 0);
        world.Options.Kpis.CycleTime.ThresholdWarning = 100;
        Assert.Equal(expected, world.Ask("cycleTime", Now).Status);
    }

    [Fact]
    public void A_window_takes_what_happened_in_it()
    {
        Finished("CORE-1", started: false);
        var request = Request(new Filter(), Window("2026-05-11", Now));
        Assert.Equal(0, Calculators.Of(world.Options).Quality.Findings(request).Single(f => f.Finding.Code == "doneNeverStarted").Count);
    }

    [Fact]
    public void Every_finding_has_a_code_of_its_own_words_to_act_on_and_KPIs_that_exist()
    {
        Assert.Equal(QualityCatalog.All.Count, QualityCatalog.All.Select(f => f.Code).Distinct().Count());
        Assert.All(QualityCatalog.All, f => Assert.True(f.Distorts.Length > 20 && f.Advice.Length > 20));
        Assert.Empty(QualityCatalog.All.SelectMany(f => f.Kpis).Except(KpiCatalog.All.Select(m => m.Name)));
    }

    [Fact]
    public void On_any_world_no_finding_is_larger_than_what_it_is_counted_among_and_projects_sum_to_the_whole()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var any = new TestWorld().AddSprint(1, SprintState.Closed, "2026-03-02", "2026-03-06");
            var random = new Random(seed);
            for (var k = 0; k < 60; k++)
            {
                var issue = any.Issue($"CORE-{k}", "2026-02-20")
                    .With(v => v with { ProjectId = random.Next(2) == 0 ? Core : Kan, TypeId = 1 + random.Next(4) });
                if (k > 0 && random.Next(3) == 0)
                    issue.With(v => v with { ParentId = random.Next(1, k + 1) });
                any.OnBoard(Board, $"CORE-{k}");
                SprintStories.Tell(issue, random, T("2026-02-21"), T("2026-03-08"));
            }

            var snapshot = any.Build();
            var calculator = Calculators.Of(any.Options).Quality;
            var all = calculator.Findings(any.Request(snapshot, "2026-03-20"));
            Assert.All(all, f => Assert.True(f.Count <= f.Of, $"{f.Finding.Code}: {f.Count} of {f.Of}"));
            var parts = new[] { "CORE", "KAN" }
                .Select(p => calculator.Findings(any.Request(snapshot, "2026-03-20", filter: new Filter { Projects = [p] })))
                .ToList();
            foreach (var finding in all.Where(f => f.Finding.Unit == "issues"))
                Assert.Equal(finding.Count, parts.Sum(p => p.Single(f => f.Finding == finding.Finding).Count));
        }
    }

    private void Finished(string key, bool started)
    {
        var issue = world.Issue(key, "2026-05-01");
        if (started)
            issue.To(InProgress, "2026-05-02");
        issue.To(Done, "2026-05-10");
    }

    private Query Request(Filter filter, DateWindow? window = null) => world.Request(world.Build(), Now, window, filter);

    private FindingCount Find(string code, Filter filter) =>
        Calculators.Of(world.Options).Quality.Findings(Request(filter)).Single(f => f.Finding.Code == code);
}
