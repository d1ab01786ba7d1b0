using System.Text.Json;
using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Features.Kpis;
using KpiService.Questions;
using KpiService.Tests.Testing;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.Kpis;

public sealed class KpiCalculatorTests
{
    private const string Now = "2026-06-15T12:00";
    private readonly TestWorld world = new();

    [Theory]
    [InlineData(null, null, KpiStatus.Neutral)]
    [InlineData(4.0, 6.0, KpiStatus.Good)]
    [InlineData(3.0, 4.0, KpiStatus.Warning)]
    [InlineData(2.0, 3.0, KpiStatus.Critical)]
    [InlineData(3.0, null, KpiStatus.Warning)]
    [InlineData(null, 3.0, KpiStatus.Critical)]
    [InlineData(null, 4.0, KpiStatus.Good)]
    public void A_value_is_judged_against_the_thresholds_and_equal_is_good(double? warning, double? critical, KpiStatus expected)
    {
        Finished("CORE-1", "2026-06-01", 4);
        world.Options.Kpis.CycleTime.ThresholdWarning = warning;
        world.Options.Kpis.CycleTime.ThresholdCritical = critical;
        Assert.Equal(expected, world.Ask("cycleTime", Now).Status);
    }

    [Fact]
    public void The_trend_has_twelve_whole_months_and_the_running_one_last_and_partial()
    {
        Finished("CORE-1", "2026-05-01", 4);
        Finished("CORE-2", "2026-06-01", 2);
        var trend = world.Ask("cycleTime", Now, withTrend: true).Trend;
        Assert.Equal(("2025-06", "2026-06", 13), (trend[0].Period, trend[^1].Period, trend.Count));
        Assert.Equal((4.0, null, 2.0, true), (trend[^2].Value, trend[^2].Partial, trend[^1].Value, trend[^1].Partial));
        Assert.Equal((null, "nothing was finished in the window"), (trend[0].Value, trend[0].Reason));
    }

    [Fact]
    public void A_month_looked_at_from_its_last_millisecond_is_whole()
    {
        Finished("CORE-1", "2026-05-01", 4);
        var trend = world.Ask("cycleTime", "2026-05-31T23:59:59.999Z", withTrend: true).Trend;
        Assert.Equal(("2026-05", 4.0, null), (trend[^1].Period, trend[^1].Value, trend[^1].Partial));
    }

    [Fact]
    public void A_month_once_reported_does_not_move()
    {
        Finished("CORE-1", "2026-05-01", 4).To(InProgress, "2026-06-03").To(Done, "2026-06-05");
        Finished("CORE-2", "2026-05-01", 2).With(v => v with { DeletedAt = T("2026-06-02") });
        Assert.Equal(
            (3.0, 2),
            (
                world.Ask("cycleTime", Now, withTrend: true).Trend[^2].Value,
                world.Ask("cycleTime", Now, withTrend: true).Trend[^2].SampleSize
            )
        );
    }

    [Fact]
    public void The_period_before_has_the_same_length_and_ends_right_before()
    {
        Finished("CORE-1", "2026-05-01", 4);
        var previous = world.Ask("cycleTime", Now, Window("2026-05-31T12:00", Now), withTrend: true).Previous;
        Assert.NotNull(previous);
        Assert.Equal(
            (T("2026-05-31T12:00").AddMilliseconds(-1), T(Now) - T("2026-05-31T12:00")),
            (previous.To, previous.To - previous.From)
        );
        Assert.Null(previous.Value);
        Assert.Equal(4, world.Ask("cycleTime", Now, Window("2026-06-01", Now), withTrend: true).Trend[^2].Value);
    }

    [Fact]
    public void What_begins_before_the_horizon_is_unknown_with_the_command_that_fetches_it()
    {
        world.Catalog.Cursors[0].Horizon = T("2026-06-01");
        Finished("CORE-1", "2026-06-02", 4);
        var report = world.Ask("cycleTime", Now, new DateWindow(T(Now).AddDays(-30), T(Now)), withTrend: true);
        Assert.Equal((null, KpiStatus.Unavailable, null), (report.Value, report.Status, report.Details));
        Assert.Equal("beforeHistory: the stored history of CORE begins on 2026-06-01; `sync --full --days 30` fetches it.", report.Reason);
        Assert.All(report.Trend.SkipLast(1), p => Assert.StartsWith("beforeHistory", p.Reason, StringComparison.Ordinal));
        Assert.Equal(4, report.Trend[^1].Value);
        Assert.StartsWith("beforeHistory", report.Previous?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_projects_the_latest_horizon_counts_and_is_named()
    {
        world.Catalog.Cursors[1].Horizon = T("2026-06-01");
        Finished("CORE-1", "2026-06-02", 4);
        Finished("KAN-1", "2026-06-02", 4).With(v => v with { ProjectId = Kan });
        Assert.Contains("of KAN begins", world.Ask("cycleTime", Now).Reason, StringComparison.Ordinal);
        Assert.Equal(4, world.Ask("cycleTime", Now, filter: new Filter { Projects = ["CORE"] }).Value);
        var caveat = world.Ask("cycleTime", Now, Window("2026-06-02", Now)).Caveats.Single(c => c.Code == "horizon");
        Assert.Contains("KAN", caveat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_never_synced_in_full_has_no_number()
    {
        world.Catalog.Cursors[0].Horizon = null;
        Finished("CORE-1", "2026-06-02", 4);
        Assert.Contains("no full sync of CORE", world.Ask("cycleTime", Now).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Sprints_that_began_before_the_horizon_are_left_out_and_told()
    {
        world.Catalog.Cursors[0].Horizon = T("2026-05-10");
        world.AddSprint(1, SprintState.Closed, "2026-05-01", "2026-05-14").AddSprint(2, SprintState.Closed, "2026-05-15", "2026-05-28");
        world.Issue("CORE-1", "2026-04-01").In(1, 2);
        var report = world.Ask("sprintPredictability", Now, Window("2026-05-11", Now));
        Assert.Equal(1, report.SampleSize);
        Assert.Contains(report.Caveats, c => c.Code == "beforeHistory" && c.Text.StartsWith("1 of 2 sprints", StringComparison.Ordinal));
    }

    [Fact]
    public void A_KPI_without_data_for_some_projects_says_so()
    {
        Finished("CORE-1", "2026-06-01", 4);
        world.Issue("KAN-1", "2026-06-01").With(v => v with { ProjectId = Kan });
        Assert.Equal(new KpiCoverage(1, 2, "covers 1 of 2 projects"), world.Ask("cycleTime", Now).Coverage);
        Assert.Null(world.Ask("cycleTime", Now, filter: new Filter { Projects = ["CORE"] }).Coverage);
    }

    [Fact]
    public void An_as_of_in_the_past_says_whose_attributes_it_uses()
    {
        Finished("CORE-1", "2026-05-01", 4);
        Assert.Contains(world.Ask("cycleTime", "2026-06-01", now: Now).Caveats, c => c.Code == "todaysAttributes");
        Assert.DoesNotContain(world.Ask("cycleTime", Now).Caveats, c => c.Code == "todaysAttributes");
    }

    [Fact]
    public void Limits_are_drawn_from_six_whole_months_on()
    {
        for (var month = 12; month >= 7; month--)
            Finished($"CORE-{month}", $"2025-{month:00}-01", 4);
        Assert.Equal(new Limits(4, 4, 4), world.Ask("cycleTime", "2026-01-10", withTrend: true).Limits);
        Assert.Null(world.Ask("cycleTime", "2025-12-10", withTrend: true).Limits);
    }

    [Theory]
    [InlineData("project", "CORE:4 KAN:2")]
    [InlineData("type", "Story:4 Task:2")]
    [InlineData("team", "Kanbans:2")]
    [InlineData("board", "7:4")]
    [InlineData("category", "x:2 unlabelled:4")]
    [InlineData("epic", "CORE-9:4")]
    [InlineData("month", "2026-05:4 2026-06:2")]
    public void Groups_are_the_same_computation_over_each_part(string groupBy, string expected)
    {
        world.Options.Labels.Global.WorkCategories.Add(new WorkCategoryOptions { Label = "x", Name = "X" });
        world.Options.Projects.Teams.Add(new TeamOptions { Name = "Kanbans", Projects = { "KAN" } });
        world.Issue("CORE-9", "2026-01-01").With(v => v with { TypeId = Epic });
        Finished("CORE-1", "2026-05-01", 4).With(v => v with { EpicKey = "CORE-9" });
        Finished("KAN-1", "2026-06-01", 2).Labels("x").With(v => v with { ProjectId = Kan, TypeId = TestWorld.Task });
        world.OnBoard(Board, "CORE-1");
        var snapshot = world.Build();
        var request = world.Request(snapshot, Now, Window("2026-05-01", Now));
        var groups = Calculators.Of(world.Options).Kpis.Group(Module("cycleTime"), request, groupBy);
        Assert.Equal(expected, string.Join(' ', groups.Select(g => $"{g.Key}:{g.Value}")));
    }

    [Fact]
    public void Filters_commute_and_parts_sum_to_the_whole()
    {
        var random = new Random(21);
        for (var k = 0; k < 300; k++)
        {
            Finished($"CORE-{k}", "2026-05-01", random.Next(1, 30))
                .Labels(random.Next(2) == 0 ? "a" : "b")
                .With(v => v with { ProjectId = random.Next(2) == 0 ? Core : Kan, TypeId = random.Next(2) == 0 ? Story : TestWorld.Task });
        }

        int Size(Filter filter) => world.Ask("cycleTime", Now, filter: filter).SampleSize;
        var all = Size(new Filter());
        Assert.Equal(
            all,
            Size(new Filter { Attributes = Filters.By(IssueAttributes.Labels, ["a"]) })
                + Size(new Filter { Attributes = Filters.By(IssueAttributes.Labels, ["b"]) })
        );
        Assert.Equal(all, Size(new Filter { Projects = ["CORE"] }) + Size(new Filter { Projects = ["KAN"] }));
        Assert.Equal(
            Size(new Filter { Attributes = Filters.By(IssueAttributes.Labels, ["a", "b"]), Types = ["Task", "Story"] }),
            Size(new Filter { Types = ["Story", "Task"], Attributes = Filters.By(IssueAttributes.Labels, ["b", "a"]) })
        );
    }

    [Fact]
    public void A_KPI_that_is_switched_off_is_not_found()
    {
        Assert.Equal("cycleTime", KpiCatalog.Find("cycle-time", world.Options)?.Name);
        world.Options.Kpis.CycleTime.Enabled = false;
        Assert.Null(KpiCatalog.Find("cycle-time", world.Options));
        Assert.Equal(5, KpiCatalog.Enabled(world.Options).Count());
    }

    [Fact]
    public void Every_KPI_answers_a_whole_question_in_JSON_of_the_agreed_fields()
    {
        foreach (var module in KpiCatalog.All)
        {
            var json = JsonSerializer.SerializeToElement(world.Ask(module.Name, Now, withTrend: true), JsonSerializerOptions.Web);
            string[] expected =
            [
                "name",
                "title",
                "value",
                "unit",
                "status",
                "verdict",
                "verdictReason",
                "usual",
                "reason",
                "reasonCode",
                "window",
                "sampleSize",
                "coverage",
                "previous",
                "trend",
                "limits",
                "signals",
                "thresholds",
                "definition",
                "caveats",
                "details",
                .. module.Name == "cycleTime" ? ["statistic"] : Array.Empty<string>(),
            ];
            Assert.Equal(expected, json.EnumerateObject().Select(p => p.Name));
        }
    }

    [Fact]
    public void An_unknown_part_or_group_is_refused()
    {
        var snapshot = world.Build();
        var calculator = Calculators.Of(world.Options).Kpis;
        var request = world.Request(snapshot, Now);
        Assert.Throws<ArgumentOutOfRangeException>(() => calculator.Evidence(Module("cycleTime"), request, "nonsense"));
        Assert.Throws<ArgumentOutOfRangeException>(() => calculator.Group(Module("cycleTime"), request, "nonsense"));
    }

    [Fact]
    public void Every_part_of_every_KPI_has_evidence_and_the_parts_columns()
    {
        world.AddSprint(1, SprintState.Closed, "2026-05-01", "2026-05-14");
        Finished("CORE-1", "2026-05-03", 4).In(1);
        var snapshot = world.Build();
        var calculator = Calculators.Of(world.Options).Kpis;
        foreach (var module in KpiCatalog.All)
        {
            var all = calculator.Evidence(module, world.Request(snapshot, Now));
            Assert.Single(all.Rows);
            Assert.All(all.Rows, r => Assert.Equal(all.Columns.Count, r.Values.Count));
            foreach (var part in module.Parts(snapshot))
                Assert.InRange(calculator.Evidence(module, world.Request(snapshot, Now), part).Rows.Count, 0, 1);
        }
    }

    private IssueStory Finished(string key, string started, int days) =>
        world.Issue(key, "2025-01-01").To(InProgress, started).To(Done, T(started).AddDays(days).ToString());
}
