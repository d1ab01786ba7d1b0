using KpiService.Metrics;

namespace KpiService.Tests.Metrics;

public sealed class MonteCarloTests
{
    private static readonly (DayOfWeek, int)[] Days = [.. Enumerable.Range(0, 56).Select(k => ((DayOfWeek)(k % 7), k % 7 is 0 or 6 ? 0 : k % 5))];

    [Fact]
    public void A_count_is_reached_by_at_least_the_share_of_trials_it_names()
    {
        var counts = new MonteCarlo(Days, 3).HowMany(DayOfWeek.Monday, 14);
        foreach (var p in new[] { 50, 85, 95 })
        {
            var reached = MonteCarlo.Reached(counts, p);
            Assert.True(counts.Count(c => c >= reached) >= p * MonteCarlo.Trials / 100);
            Assert.True(counts.Count(c => c >= reached + 1) < p * MonteCarlo.Trials / 100);
        }
    }

    [Fact]
    public void The_day_is_the_first_by_which_the_share_of_trials_is_done()
    {
        var days = new MonteCarlo(Days, 3).When(DayOfWeek.Wednesday, 20, 1000);
        foreach (var p in new[] { 50, 85, 95 })
        {
            var day = MonteCarlo.DoneBy(days, p);
            Assert.True(days.Count(d => d <= day) >= p * MonteCarlo.Trials / 100);
            Assert.True(days.Count(d => d <= day - 1) < p * MonteCarlo.Trials / 100);
        }
    }

    [Fact]
    public void The_mean_of_the_trials_is_that_of_the_history()
    {

        var expected = Days.Sum(d => d.Item2) / 8.0 * 2;
        Assert.InRange(new MonteCarlo(Days, 11).HowMany(DayOfWeek.Monday, 14).Average(), expected * 0.99, expected * 1.01);
    }

    [Fact]
    public void Seeds_differ_and_repeat()
    {
        Assert.Equal(new MonteCarlo(Days, 1).HowMany(DayOfWeek.Monday, 30), new MonteCarlo(Days, 1).HowMany(DayOfWeek.Monday, 30));
        Assert.NotEqual(new MonteCarlo(Days, 1).HowMany(DayOfWeek.Monday, 30), new MonteCarlo(Days, 2).HowMany(DayOfWeek.Monday, 30));
    }

    [Fact]
    public void What_is_not_done_in_time_is_beyond_the_last_day()
    {
        var slow = Days.Select(d => (d.Item1, d.Item1 == DayOfWeek.Monday ? 1 : 0)).ToArray();
        Assert.All(new MonteCarlo(slow, 1).When(DayOfWeek.Monday, 100, 30), d => Assert.Equal(31, d));
    }
}
