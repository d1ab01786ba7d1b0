using System.Net.Http.Headers;
using KpiService.Jira.Connection;

namespace KpiService.Tests.Jira;

public sealed class RetryDelayTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Seconds_asked_for_are_waited_and_never_less()
    {
        Assert.Equal(TimeSpan.FromSeconds(7), Next(new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)), random: 0));
        Assert.Equal(TimeSpan.FromSeconds(7.35), Next(new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)), random: 0.5));
    }

    [Fact]
    public void A_date_asked_for_is_counted_from_the_servers_clock() =>
        Assert.Equal(TimeSpan.FromSeconds(20), Next(new RetryConditionHeaderValue(Now.AddSeconds(20)), random: 0));

    [Theory]
    [InlineData(-30)]
    [InlineData(0)]
    public void A_date_in_the_past_counts_as_none(int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(1), Next(new RetryConditionHeaderValue(Now.AddSeconds(seconds)), random: 0.5));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(6, 30)]
    [InlineData(20, 30)]
    public void Without_a_hint_the_wait_doubles_up_to_30_seconds(int retry, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Next(null, retry, random: 0.5));

    [Fact]
    public void Jitter_spreads_from_70_to_130_percent()
    {
        Assert.Equal(TimeSpan.FromSeconds(0.7), Next(null, random: 0));
        Assert.Equal(1.3, Next(null, random: 0.9999999)!.Value.TotalSeconds, precision: 5);
    }

    [Theory]
    [InlineData(100, 20, true)]
    [InlineData(100, 21, false)]
    [InlineData(0, 3600, false)]
    public void What_would_last_longer_than_120_seconds_in_all_is_given_up(int elapsed, int asked, bool waits)
    {
        var after = new RetryConditionHeaderValue(TimeSpan.FromSeconds(asked));
        Assert.Equal(waits, RetryDelay.Next(1, TimeSpan.FromSeconds(elapsed), after, Now, random: 0, RetryDelay.Patience) is not null);
    }

    private static TimeSpan? Next(RetryConditionHeaderValue? after, int retry = 1, double random = 0) =>
        RetryDelay.Next(retry, TimeSpan.Zero, after, Now, random, RetryDelay.Patience);
}
