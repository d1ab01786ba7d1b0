using KpiService.Flow.Forecast;
using KpiService.Tests.Snapshot;
using static KpiService.Tests.Snapshot.TestWorld;

namespace KpiService.Tests.Flow;

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
    public void The_sample_is_the_last_sixty_whole_days_up_to_yesterday()
    {
        OneADay("2025-12-01");
        var sample = new FlowDriver(world).Forecast(Now, items: 1).Sample;
        Assert.Equal((new DateOnly(2026, 1, 30), new DateOnly(2026, 3, 30), 60), (sample.From, sample.To, sample.Completions));
        Assert.Equal(7, sample.CompletionsPerWeek);
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
    public void Days_before_the_stored_history_make_no_forecast()
    {
        OneADay("2025-12-01");
        foreach (var cursor in world.Catalog.Cursors) cursor.Horizon = T("2026-03-01");
        var report = new FlowDriver(world).Forecast(Now, items: 5);
        Assert.Null(report.When);
        Assert.Null(report.Sample.Completions);
        Assert.StartsWith("beforeHistory", report.Reason, StringComparison.Ordinal);
        Assert.Equal(52, report.BackTest.BeforeHistory);
    }

    [Fact]
    public void A_steady_team_always_hits_its_forecast()
    {
        OneADay("2024-12-01");
        var back = new FlowDriver(world).Forecast(Now, items: 5).BackTest;
        Assert.Equal((52, 52), (back.Starts, back.Tested));
        Assert.All(back.HitRates, r => Assert.Equal(100, r.Rate));
        Assert.Equal(new BackTestPoint(new DateOnly(2026, 3, 16), 14, 14, 14, 14), back.Points[^1]);
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
        Assert.All(answers, a =>
        {
            Assert.Equal(alone.When, a.When);
            Assert.Equal(alone.BackTest.Points, a.BackTest.Points);
        });
        Assert.Equal(7, alone.Seed);
    }

    [Fact]
    public void A_forecast_of_the_past_knows_only_what_was_known_then()
    {
        OneADay("2025-01-01");
        world.Issue("CORE-9999", "2025-01-01").To(Done, "2026-02-20").To(InProgress, "2026-03-10").To(Done, "2026-03-20");
        Assert.Equal(61, new FlowDriver(world).Forecast("2026-03-01T12:00:00Z", items: 5, now: Now).Sample.Completions);
        Assert.Equal(60, new FlowDriver(world).Forecast("2026-03-15T12:00:00Z", items: 5, now: Now).Sample.Completions);
    }

    private void OneADay(string from, Func<DateOnly, bool>? works = null)
    {
        var first = DateOnly.Parse(from);
        for (var day = first; day < new DateOnly(2026, 3, 31); day = day.AddDays(1))
        {
            if (works?.Invoke(day) ?? true) world.Issue($"CORE-{day.DayNumber}", $"{first.AddDays(-1):yyyy-MM-dd}").To(Done, $"{day:yyyy-MM-dd}T15:00:00Z");
        }
    }
}
