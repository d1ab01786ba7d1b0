using KpiService.Domain.Time;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Domain.Time;

public sealed class SeriesPeriodsTests
{
    [Fact]
    public void Whole_periods_that_begin_in_the_window_and_the_running_one()
    {
        var periods = SeriesPeriods.Of(Window("2026-03-04T12:00Z", "2026-03-18T12:00Z"), SeriesInterval.Week, TimeZoneInfo.Utc);
        Assert.Equal([("2026-W11", false), ("2026-W12", true)], periods.Select(p => (p.Name, p.Partial)));
        Assert.Equal(T("2026-03-18T12:00Z"), periods[^1].Window.To);
    }

    [Fact]
    public void Periods_touch_and_days_have_the_zones_own_length()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var periods = SeriesPeriods.Of(Window("2026-03-27T23:00Z", "2026-03-30T21:59:59.999Z"), SeriesInterval.Day, berlin);
        Assert.Equal(["2026-03-28", "2026-03-29", "2026-03-30"], periods.Select(p => p.Name));
        Assert.Equal([24, 23, 24], periods.Select(p => (p.Window.To - p.Window.From + 1) / 3_600_000));
        Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.Equal(pair.First.Window.To.AddMilliseconds(1), pair.Second.Window.From));
        Assert.DoesNotContain(periods, p => p.Partial);
    }

    [Fact]
    public void A_window_within_one_period_shows_it_as_partial()
    {
        var period = Assert.Single(SeriesPeriods.Of(Window("2026-03-03", "2026-03-05"), SeriesInterval.Month, TimeZoneInfo.Utc));
        Assert.Equal(("2026-03", true, new DateWindow(T("2026-03-03"), T("2026-03-05"))), (period.Name, period.Partial, period.Window));
    }

    [Fact]
    public void The_newest_are_kept_where_there_are_too_many() =>
        Assert.Equal(
            ["2026-03-03", "2026-03-04"],
            SeriesPeriods.Of(Window("2026-01-01", "2026-03-04T23:59:59.999Z"), SeriesInterval.Day, TimeZoneInfo.Utc, 2).Select(p => p.Name)
        );
}
