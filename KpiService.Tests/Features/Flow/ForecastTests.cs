using KpiService.Features.Flow.Forecast;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.Flow;

public sealed class ForecastTests
{
    private const string Now = "2026-03-31T12:00:00Z";
    private readonly TestWorld world = new();

    [Fact]
    public void One_a_day_for_ever_is_thirty_items_in_thirty_days()
    {
        OneADay("2025-12-01");
        var report = new FlowDriver(world).Forecast(Now, items: 30);
        Assert.Equal([(50, 30), (70, 30), (85, 30), (95, 30)], (report.When ?? []).Select(w => (w.Percent, w.Days ?? 0)));
        Assert.All(report.When ?? [], w => Assert.Equal(new DateOnly(2026, 4, 30), w.Date));
    }

    [Fact]
    public void One_a_day_for_ever_is_a_week_of_seven()
    {
        OneADay("2025-12-01");
        var report = new FlowDriver(world).Forecast(Now, by: new DateOnly(2026, 4, 7));
        Assert.Equal([7, 7, 7, 7], (report.HowMany ?? []).Select(h => h.Items));
        Assert.Null(report.When);
    }

    [Fact]
    public void Working_days_are_drawn_from_working_days()
    {
        OneADay("2025-12-01", day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        var report = new FlowDriver(world).Forecast(Now, items: 10, by: new DateOnly(2026, 4, 14));
        Assert.Equal([10, 10, 10, 10], (report.HowMany ?? []).Select(h => h.Items));
        Assert.All(report.When ?? [], w => Assert.Equal(new DateOnly(2026, 4, 14), w.Date));
    }

    [Fact]
    public void The_more_certain_the_later_and_the_fewer()
    {
        var random = new Random(4);
        OneADay("2025-03-01", _ => random.Next(3) == 0);
        var report = new FlowDriver(world).Forecast(Now, items: 20, by: new DateOnly(2026, 4, 30));
        Assert.Equal([50, 70, 85, 95], (report.When ?? []).Select(w => w.Percent));
        Assert.Equal((report.When ?? []).Select(w => w.Days).Order(), (report.When ?? []).Select(w => w.Days));
        Assert.Equal((report.HowMany ?? []).Select(h => h.Items).OrderDescending(), (report.HowMany ?? []).Select(h => h.Items));
    }

    [Fact]
    public void The_sample_is_the_last_half_year_of_whole_days_up_to_yesterday()
    {
        OneADay("2025-01-01");
        var sample = new FlowDriver(world).Forecast(Now, items: 1).Sample;
        Assert.Equal(
            (new DateOnly(2025, 9, 30), new DateOnly(2026, 3, 30), 182, 182),
            (sample.From, sample.To, sample.Days, sample.Completions)
        );
        Assert.Equal(7, sample.CompletionsPerWeek);
    }

    [Fact]
    public void The_sample_of_a_young_team_begins_with_its_first_issue()
    {
        // Created on 9 March, then one a day from 10 to 30 March: 22 days.
        OneADay("2026-03-10");
        var report = new FlowDriver(world).Forecast(Now, items: 14);
        Assert.Equal((new DateOnly(2026, 3, 9), 22, 21), (report.Sample.From, report.Sample.Days, report.Sample.Completions));
        Assert.Equal([14, 14, 14, 14], (report.When ?? []).Select(w => w.Days ?? 0));
        Assert.Contains("first issue was created on 2026-03-09", Caveat(report, "youngTeam"), StringComparison.Ordinal);
    }

    [Fact]
    public void Under_fourteen_days_there_is_no_forecast_but_a_reason()
    {
        OneADay("2026-03-19");
        var report = new FlowDriver(world).Forecast(Now, items: 5);
        Assert.Null(report.When);
        Assert.StartsWith(
            "the first issue was created on 2026-03-18, 13 whole days ago; a forecast needs 14",
            report.Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Under_ten_completions_there_is_no_forecast_but_a_reason()
    {
        OneADay("2026-03-22");
        var report = new FlowDriver(world).Forecast(Now, items: 5);
        Assert.Null(report.When);
        Assert.StartsWith("9 issues were completed", report.Reason, StringComparison.Ordinal);
        Assert.Equal((0, 52), (report.BackTest.Tested, report.BackTest.Refused));
        Assert.NotNull(report.BackTest.Reason);
    }

    [Fact]
    public void Under_twenty_completions_the_sample_is_small()
    {
        OneADay("2025-01-01", day => day.DayNumber % 10 == 0);
        var report = new FlowDriver(world).Forecast(Now, items: 5);
        Assert.NotNull(report.When);
        Assert.Equal($"Fewer than 20 completions: {report.Sample.Completions}.", Caveat(report, "smallSample"));
        OneADay("2025-01-02", day => day.DayNumber % 10 == 5);
        Assert.DoesNotContain(new FlowDriver(world).Forecast(Now, items: 5).Caveats, c => c.Code == "smallSample");
    }

    [Fact]
    public void Days_before_the_stored_history_make_no_forecast()
    {
        OneADay("2025-12-01");
        foreach (var cursor in world.Catalog.Cursors)
            cursor.Horizon = T("2026-03-01");
        var report = new FlowDriver(world).Forecast(Now, items: 5);
        Assert.Null(report.When);
        Assert.Null(report.Sample.Completions);
        Assert.StartsWith("beforeHistory", report.Reason, StringComparison.Ordinal);
        Assert.Equal(52, report.BackTest.BeforeHistory);
    }

    [Fact]
    public void Eight_weeks_of_stored_history_make_a_forecast_that_says_so()
    {
        OneADay("2025-01-01");
        foreach (var cursor in world.Catalog.Cursors)
            cursor.Horizon = T("2026-02-03");
        var report = new FlowDriver(world).Forecast(Now, items: 5);
        Assert.Equal((new DateOnly(2026, 2, 3), 56), (report.Sample.From, report.Sample.Days));
        Assert.Equal(5, report.When?[0].Days);
        Assert.Contains("begins on 2026-02-03", Caveat(report, "beforeHistory"), StringComparison.Ordinal);
        // Ten week starts that are over and have eight weeks before them begin on 10 November.
        Assert.Contains(
            "a rate needs 10; the stored history of CORE begins on 2026-02-03; `sync --full --days",
            report.BackTest.Reason,
            StringComparison.Ordinal
        );
        Assert.Contains("not corrected", report.CorrectionReason, StringComparison.Ordinal);
        Assert.Null(report.Correction);
    }

    [Fact]
    public void A_steady_team_always_hits_its_forecast()
    {
        OneADay("2023-12-01");
        var report = new FlowDriver(world).Forecast(Now, by: new DateOnly(2026, 4, 14));
        Assert.Equal((52, 52, 14), (report.BackTest.Starts, report.BackTest.Tested, report.BackTest.Days));
        Assert.All(report.BackTest.HitRates, r => Assert.Equal(100, r.Rate));
        Assert.Equal(new BackTestPoint(new DateOnly(2026, 3, 16), 14, 14, 14, 14), report.BackTest.Points[^1]);
        Assert.Equal(0, report.BackTest.MeanError);
        Assert.Equal([50, 70, 85, 95], (report.Correction ?? []).Select(c => c.Asked));
        Assert.Null(report.CorrectionReason);
    }

    [Fact]
    public void When_is_tested_by_its_own_question_in_days()
    {
        OneADay("2023-12-01");
        var report = new FlowDriver(world).Forecast(Now, items: 5);
        Assert.Equal((null, 5), (report.BackTest.Days, report.BackTest.Items));
        Assert.Equal(new BackTestPoint(new DateOnly(2026, 3, 23), 5, 5, 5, 5), report.BackTest.Points[^1]);
    }

    [Fact]
    public void With_both_questions_each_has_its_record()
    {
        OneADay("2023-12-01");
        var report = new FlowDriver(world).Forecast(Now, items: 5, by: new DateOnly(2026, 4, 7));
        Assert.Equal((7, 5), (report.BackTest.Days, report.RecordOfWhen?.BackTest.Items));
        Assert.NotNull(report.RecordOfWhen?.Correction);
    }

    [Fact]
    public void A_question_without_enough_past_of_its_own_is_corrected_by_that_of_two_weeks()
    {
        OneADay("2024-12-01");
        var report = new FlowDriver(world).Forecast(Now, by: new DateOnly(2027, 3, 31));
        Assert.Equal(14, report.BackTest.Days);
        Assert.NotNull(report.Correction);
        Assert.StartsWith("corrected by how forecasts of two weeks did", report.CorrectionReason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_is_corrected_and_stands_beside_what_was_drawn()
    {
        // A team that does less every quarter: what it did before always promised too much.
        var random = new Random(5);
        var last = new DateOnly(2026, 3, 31).DayNumber;
        OneADay("2022-06-01", day => random.NextDouble() < (last - day.DayNumber + 200) / 1600.0);
        var report = new FlowDriver(world).Forecast(Now, by: new DateOnly(2026, 4, 28));
        var (said, drawn) = (
            report.BackTest.HitRates.Single(r => r.Percent == 50),
            report.BackTest.AsDrawn.HitRates.Single(r => r.Percent == 50)
        );
        Assert.True(drawn.Rate < 40);
        Assert.True(said.Rate > drawn.Rate);
        Assert.True(report.Correction?[0].Drawn > 55);
        Assert.True(report.HowMany?[0].Items < report.HowMany?[0].AsDrawn);
        Assert.True(report.BackTest.AsDrawn.MeanError < report.BackTest.MeanError);
    }

    [Fact]
    public void Issues_finished_by_a_bulk_change_are_told()
    {
        OneADay("2025-01-01");
        for (var k = 0; k < 20; k++)
            world.Issue($"CORE-{k + 1}", "2025-01-01").To(Done, "2026-01-10T10:00:00Z");
        Assert.StartsWith("20 of 202 issues", Caveat(new FlowDriver(world).Forecast(Now, items: 5), "bulkDone"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            new FlowDriver(world).Forecast("2026-01-10T00:00:00Z", items: 5, now: Now).Caveats,
            c => c.Code == "bulkDone"
        );
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer_on_however_many_threads()
    {
        var random = new Random(9);
        OneADay("2025-01-01", _ => random.Next(3) == 0);
        var driver = new FlowDriver(world);
        var alone = driver.Forecast(Now, items: 25, seed: 7);
        var answers = new ForecastReport[8];
        Parallel.For(0, answers.Length, k => answers[k] = driver.Forecast(Now, items: 25, seed: 7));
        Assert.All(
            answers,
            a =>
            {
                Assert.Equal(alone.When, a.When);
                Assert.Equal(alone.BackTest.Points, a.BackTest.Points);
            }
        );
        Assert.Equal(7, alone.Seed);
    }

    [Fact]
    public void A_forecast_of_the_past_knows_only_what_was_known_then()
    {
        OneADay("2025-01-01");
        world.Issue("CORE-9999", "2025-01-01").To(Done, "2026-02-20").To(InProgress, "2026-03-10").To(Done, "2026-03-20");
        Assert.Equal(183, new FlowDriver(world).Forecast("2026-03-01T12:00:00Z", items: 5, now: Now).Sample.Completions);
        Assert.Equal(182, new FlowDriver(world).Forecast("2026-03-15T12:00:00Z", items: 5, now: Now).Sample.Completions);
    }

    [Fact]
    public void Before_the_first_issue_there_is_nothing_to_forecast_from_at_any_time()
    {
        OneADay("2025-01-01");
        foreach (var asOf in new[] { "0001-06-20T00:00:00Z", "1969-12-31T00:00:00Z", "2024-12-31T00:00:00Z" })
        {
            var report = new FlowDriver(world).Forecast(asOf, items: 5, now: Now);
            Assert.StartsWith("0 issues were completed", report.Reason, StringComparison.Ordinal);
            Assert.Equal(0, report.BackTest.Tested);
        }
    }

    private static string Caveat(ForecastReport report, string code) => report.Caveats.Single(c => c.Code == code).Text;

    private void OneADay(string from, Func<DateOnly, bool>? works = null)
    {
        var first = DateOnly.Parse(from);
        for (var day = first; day < new DateOnly(2026, 3, 31); day = day.AddDays(1))
        {
            if (works?.Invoke(day) ?? true)
                world.Issue($"CORE-{day.DayNumber}", $"{first.AddDays(-1):yyyy-MM-dd}").To(Done, $"{day:yyyy-MM-dd}T15:00:00Z");
        }
    }
}
