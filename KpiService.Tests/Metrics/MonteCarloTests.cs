using KpiService.Metrics;

namespace KpiService.Tests.Metrics;

public sealed class MonteCarloTests
{
    private static readonly int[] Days = [.. Enumerable.Range(0, 56).Select(k => k % 7 is 0 or 6 ? 0 : k % 5)];

    [Fact]
    public void A_count_is_reached_by_at_least_the_share_of_trials_it_names()
    {
        var counts = Of(Days, 3).HowMany(0, 14);
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
        var days = Of(Days, 3).When(3, 20, 1000);
        foreach (var p in new[] { 50, 85, 95 })
        {
            var day = MonteCarlo.DoneBy(days, p);
            Assert.True(days.Count(d => d <= day) >= p * MonteCarlo.Trials / 100);
            Assert.True(days.Count(d => d <= day - 1) < p * MonteCarlo.Trials / 100);
        }
    }

    [Fact]
    public void A_percentile_between_two_trials_is_that_of_the_next()
    {
        int[] outcomes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
        Assert.Equal((9, 10), (MonteCarlo.DoneBy(outcomes, 90), MonteCarlo.DoneBy(outcomes, 90.1)));
        Assert.Equal((2, 1), (MonteCarlo.Reached(outcomes, 90), MonteCarlo.Reached(outcomes, 90.1)));
    }

    [Fact]
    public void Days_are_drawn_in_whole_weeks()
    {
        // A week of one a day and one of none: two weeks hold 0, 7 or 14, each pair of weeks as often as the others.
        var counts = Of([1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], 5).HowMany(0, 14);
        Assert.Equal([0, 7, 14], counts.Distinct());
        Assert.InRange(counts.Count(c => c == 7), 4800, 5200);
        Assert.InRange(counts.Count(c => c == 14), 2300, 2700);
    }

    [Fact]
    public void A_block_lies_on_the_weekdays_that_it_is_drawn_for()
    {
        // Three on the weekday after the history's last, for six weeks.
        int[] days = [.. Enumerable.Range(0, 42).Select(k => k % 7 == 0 ? 3 : 0)];
        var trials = Of(days, 1);
        Assert.All(trials.HowMany(0, 1), c => Assert.Equal(3, c));
        Assert.All(trials.HowMany(1, 6), c => Assert.Equal(0, c));
        Assert.All(trials.HowMany(1, 7), c => Assert.Equal(3, c));
        Assert.All(trials.When(1, 3, 30), d => Assert.Equal(7, d));
        Assert.All(trials.When(0, 7, 30), d => Assert.Equal(15, d));
    }

    [Fact]
    public void Days_before_the_first_whole_week_are_not_drawn()
    {
        int[] days = [100, 100, .. Enumerable.Repeat(1, 14)];
        Assert.All(Of(days, 1).HowMany(0, 7), c => Assert.Equal(7, c));
    }

    [Fact]
    public void A_trial_keeps_to_one_stretch_of_the_past()
    {
        // Four slow weeks, then four fast ones: what mixes them comes from the three stretches between.
        int[] days = [.. Enumerable.Range(0, 56).Select(k => k < 28 ? 0 : 1)];
        var counts = Of(days, 1).HowMany(0, 140);
        Assert.InRange(counts.Count(c => c == 0), 1800, 2200);
        Assert.InRange(counts.Count(c => c == 140), 1800, 2200);
    }

    [Fact]
    public void A_standstill_of_the_past_does_not_last_for_ever()
    {
        int[] days = [.. Enumerable.Range(0, 56).Select(k => k < 28 ? 0 : 1)];
        Assert.True(Of(days, 1).When(0, 10, 1825)[^2000] <= 1825);
    }

    [Fact]
    public void The_mean_of_the_trials_is_that_of_the_history()
    {
        int[] weeks = [.. Enumerable.Range(0, 28).Select(k => k % 3)];
        var expected = weeks.Sum() / 2.0;
        Assert.InRange(Of(weeks, 11).HowMany(0, 14).Average(), expected * 0.99, expected * 1.01);
    }

    [Fact]
    public void Seeds_differ_and_repeat()
    {
        Assert.Equal(Of(Days, 1).HowMany(0, 30), Of(Days, 1).HowMany(0, 30));
        Assert.NotEqual(Of(Days, 1).HowMany(0, 30), Of(Days, 2).HowMany(0, 30));
    }

    [Fact]
    public void What_is_not_done_in_time_is_beyond_the_last_day()
    {
        int[] slow = [.. Enumerable.Range(0, 56).Select(k => k % 7 == 0 ? 1 : 0)];
        Assert.All(Of(slow, 1).When(0, 100, 30), d => Assert.Equal(31, d));
    }

    [Fact]
    public void A_history_shorter_than_a_block_is_refused() => Assert.Throws<ArgumentException>(() => Of([1, 1, 1, 1, 1, 1], 1));

    private static MonteCarlo Of(int[] days, int seed) => new(days, seed, BlockDraws.Chosen);
}
