using KpiService.Metrics;

namespace KpiService.Features.Flow.Forecast;

/// <summary>What is asked of the trials, today or of a past day.</summary>
internal abstract record ForecastQuestion
{
    /// <summary>Days simulated at the most.</summary>
    public const int MostDays = 5 * 365;

    /// <summary>The outcomes of the trials in ascending order.</summary>
    /// <param name="skip">Days between the history and the first that is asked about.</param>
    public abstract int[] Outcomes(MonteCarlo trials, int skip, int most = MostDays);

    /// <summary>What is said with so many percent.</summary>
    public abstract int Said(int[] outcomes, double percent);

    /// <summary>Whether what came is as good as what was said; null: it didn't come in time.</summary>
    public abstract bool Held(int said, int? actual);

    /// <summary>The percentile up to which a forecast did not hold.</summary>
    public abstract double Missed(int[] outcomes, int? actual);

    /// <summary>How many days after its first a forecast can be judged.</summary>
    public abstract int JudgedAfter(int[] outcomes);

    /// <summary>What came within so many days.</summary>
    public abstract int? Actual(DeliveryRecord record, int first, int days);

    /// <summary>Percent of the outcomes below a value.</summary>
    protected static double PercentBelow(int[] outcomes, int value)
    {
        var (lo, hi) = (0, outcomes.Length);
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (outcomes[mid] < value)
                lo = mid + 1;
            else
                hi = mid;
        }

        return 100.0 * lo / outcomes.Length;
    }
}

/// <summary>How many will be done in so many days?</summary>
internal sealed record HowManyQuestion(int Days) : ForecastQuestion
{
    public override int[] Outcomes(MonteCarlo trials, int skip, int most = MostDays) => trials.HowMany(skip, Days);

    public override int Said(int[] outcomes, double percent) => MonteCarlo.Reached(outcomes, percent);

    public override bool Held(int said, int? actual) => actual >= said;

    public override double Missed(int[] outcomes, int? actual) => actual is { } came ? 100 - PercentBelow(outcomes, came + 1) : 100;

    public override int JudgedAfter(int[] outcomes) => Days;

    public override int? Actual(DeliveryRecord record, int first, int days) => record.Delivered(first, days);
}

/// <summary>In how many days will so many be done?</summary>
internal sealed record WhenQuestion(int Items) : ForecastQuestion
{
    public override int[] Outcomes(MonteCarlo trials, int skip, int most = MostDays) => trials.When(skip, Items, most);

    public override int Said(int[] outcomes, double percent) => MonteCarlo.DoneBy(outcomes, percent);

    public override bool Held(int said, int? actual) => actual <= said;

    public override double Missed(int[] outcomes, int? actual) => actual is { } came ? PercentBelow(outcomes, came) : 100;

    public override int JudgedAfter(int[] outcomes) => Said(outcomes, Calibration.Most);

    public override int? Actual(DeliveryRecord record, int first, int days) => record.DayOf(first, Items, days);
}
