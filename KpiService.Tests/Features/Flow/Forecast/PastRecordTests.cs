using KpiService.Features.Flow.Forecast;

namespace KpiService.Tests.Features.Flow.Forecast;

/// <summary>Past forecasts are judged and corrected by what was known then, and by nothing that came later.</summary>
public sealed class PastRecordTests
{
    private static readonly HowManyQuestion TwoWeeks = new(14);

    [Fact]
    public void A_past_forecast_is_corrected_by_those_alone_that_were_over_before_it()
    {
        // A hundred trials of 1 to 100 issues, and nothing ever came: as drawn 85 % is 16 or more. Two weeks after the 26th week start 26
        // are over, so from the 28th on 99 % is asked: 2 or more.
        var record = PastRecord.Of(TwoWeeks, [.. Enumerable.Range(0, 40).Select(k => NothingCame(7 * k))], ForecastRules.Chosen);
        Assert.Equal([.. Enumerable.Repeat(16, 27), .. Enumerable.Repeat(2, 13)], record.BackTest.Points.Select(p => p.P85));
        Assert.All(record.BackTest.AsDrawn.Points, p => Assert.Equal(16, p.P85));
        Assert.Equal((40, 40, 99), (record.BackTest.Tested, record.Over, record.Calibration?.Ask(85)));
    }

    [Fact]
    public void The_last_fifty_two_are_rated_and_all_correct()
    {
        var past = Enumerable.Range(0, 104).Select(k => NothingCame(7 * k) with { Actual = k < 52 ? 0 : 100, Missed = k < 52 ? 100 : 0 });
        var record = PastRecord.Of(TwoWeeks, [.. past], ForecastRules.Chosen);
        Assert.Equal((52, 104), (record.BackTest.Tested, record.Over));
        Assert.All(record.BackTest.HitRates, r => Assert.Equal((52, 52, 100.0), (r.Hits, r.Of, r.Rate)));
        // 50 % was said to be 51 or more as drawn: 49 fewer than came.
        Assert.Equal(49, record.BackTest.AsDrawn.MeanError);
    }

    [Fact]
    public void Under_ten_rated_forecasts_there_is_no_rate_but_a_reason()
    {
        var few = PastRecord.Of(TwoWeeks, [.. Enumerable.Range(0, 9).Select(k => NothingCame(7 * k))], ForecastRules.Chosen).BackTest;
        Assert.Empty(few.HitRates);
        Assert.Empty(few.AsDrawn.HitRates);
        Assert.Null(few.MeanError);
        Assert.StartsWith("9 of the past 9 week starts", few.Reason, StringComparison.Ordinal);
        var enough = PastRecord.Of(TwoWeeks, [.. Enumerable.Range(0, 10).Select(k => NothingCame(7 * k))], ForecastRules.Chosen).BackTest;
        Assert.Equal([0, 0, 0], enough.HitRates.Select(r => r.Hits));
        Assert.Null(enough.Reason);
    }

    [Theory]
    [InlineData(14, 0)]
    [InlineData(0, 12)]
    public void What_comes_later_changes_nothing_before(int days, int items)
    {
        ForecastQuestion question = items > 0 ? new WhenQuestion(items) : new HowManyQuestion(days);
        const int today = 7 * 150;
        var random = new Random(6);
        int[] counts = [.. Enumerable.Range(0, today + 200).Select(_ => random.Next(0, 3))];
        var future = counts[..today].Concat(counts[today..].Select(c => c + 20)).ToArray();
        var (known, other) = (Past(counts, question, today), Past(future, question, today));
        Assert.Equal(known.BackTest.Points, other.BackTest.Points);
        Assert.Equal(known.Calibration?.Ask(85), other.Calibration?.Ask(85));
        Assert.Equal((52, 104), (known.BackTest.Tested, known.Over));
        // Nor does the day on which it is looked at, save for what was over by then.
        var later = new PastForecasts(Record(counts), question, 1, today + 70).At(today);
        Assert.Equal(known.BackTest.Points, later.BackTest.Points);
    }

    [Fact]
    public void A_day_after_two_weeks_the_start_counts()
    {
        int[] counts = [.. Enumerable.Repeat(1, 7 * 60)];
        const int monday = 7 * 50;
        Assert.Equal(monday - 21, Past(counts, TwoWeeks, monday - 1).BackTest.Points[^1].Start.DayNumber);
        Assert.Equal(monday - 14, Past(counts, TwoWeeks, monday).BackTest.Points[^1].Start.DayNumber);
    }

    [Fact]
    public void When_counts_a_start_once_the_date_of_ninety_nine_percent_is_past()
    {
        // One a day: ten items are done on the tenth day, whatever is drawn; it is over the day after.
        int[] counts = [.. Enumerable.Repeat(1, 7 * 60)];
        const int monday = 7 * 50;
        Assert.Equal(monday - 7, Past(counts, new WhenQuestion(10), monday + 3).BackTest.Points[^1].Start.DayNumber);
        Assert.Equal(monday - 14, Past(counts, new WhenQuestion(10), monday + 2).BackTest.Points[^1].Start.DayNumber);
        Assert.Equal(
            new BackTestPoint(DateOnly.FromDayNumber(monday - 7), 10, 10, 10, 10),
            Past(counts, new WhenQuestion(10), monday + 3).BackTest.Points[^1]
        );
    }

    [Fact]
    public void What_was_not_done_in_time_is_later_than_said()
    {
        // One a day until a standstill: ten items of the last starts before it were due by the tenth day and never came.
        const int stop = 7 * 50;
        int[] counts = [.. Enumerable.Repeat(1, stop), .. Enumerable.Repeat(0, 70)];
        var test = Past(counts, new WhenQuestion(10), stop + 15).BackTest;
        var point = Assert.Single(test.Points, p => p.Start.DayNumber == stop);
        Assert.Equal((10, null), (point.P50, point.Actual));
        Assert.Equal(test.Tested - 2, test.HitRates[0].Hits);
    }

    [Fact]
    public void A_start_whose_sample_the_stored_history_cuts_needs_fifty_six_days_of_it()
    {
        DeliveredOn[] oneADay = [.. Enumerable.Range(0, 800).Select(d => new DeliveredOn(d, d, long.MaxValue))];
        var record = new DeliveryRecord(oneADay, 0, 400, day => day, ForecastRules.Chosen);
        Assert.True(record.Before(455).BeforeHistory);
        var cut = record.Before(456);
        Assert.Equal((false, 400, 56), (cut.BeforeHistory, cut.From, cut.Counts.Length));
        Assert.Equal((400, 182), (record.Before(582).From, record.Before(700).Counts.Length));
        var test = new PastForecasts(record, TwoWeeks, 1, 700).At(700).BackTest;
        // Of the 52 Mondays from 329 to 686 the first 19, up to 455, have under 56 days of it.
        Assert.Equal((DateOnly.FromDayNumber(462), 19), (test.Points[0].Start, test.BeforeHistory));
    }

    [Fact]
    public void A_delivery_counts_on_the_days_at_whose_end_it_was_known()
    {
        // Two on day 100, one of which is reopened on day 102; one more on day 103.
        DeliveredOn[] deliveries = [new(100, 100, long.MaxValue), new(100, 100, 102), new(103, 103, long.MaxValue)];
        var record = new DeliveryRecord(deliveries, 0, int.MinValue, day => day, ForecastRules.Chosen);
        Assert.Equal((2, 1, 2), (record.Delivered(100, 1), record.Delivered(100, 3), record.Delivered(100, 4)));
        Assert.Equal((1, 1, null), (record.DayOf(100, 1, 4), record.DayOf(100, 2, 4), record.DayOf(100, 3, 4)));
        Assert.Null(record.DayOf(101, 1, 2));
    }

    private static PastForecast NothingCame(int start) => new(start, false, [.. Enumerable.Range(1, 100)], start + 14, 0, 100);

    private static PastRecord Past(int[] counts, ForecastQuestion question, int today) =>
        new PastForecasts(Record(counts), question, 1, today).At(today);

    private static DeliveryRecord Record(int[] counts) =>
        new(
            [.. counts.SelectMany((n, day) => Enumerable.Repeat(new DeliveredOn(day, day, long.MaxValue), n))],
            0,
            int.MinValue,
            day => day,
            ForecastRules.Chosen
        );
}
