using KpiService.Benchmarks.Forecast;
using KpiService.Features.Flow.Forecast;

namespace KpiService.Tests.Features.Flow.Forecast;

/// <summary>
/// What is said with p % came true p % of the time, on the closing dates of real and of made-up teams, each time with what was known then.
/// </summary>
public sealed class PromiseTests
{
    private static readonly IReadOnlyList<ClosingDates> All = ClosingDates.Read(
        Path.Combine(AppContext.BaseDirectory, "Forecast", "closing-dates.txt")
    );

    [Theory]
    [InlineData("titanium", 14, 23)]
    [InlineData("titanium", 28, 23)]
    [InlineData("world", 14, 30)]
    [InlineData("world", 28, 30)]
    public void How_many_keeps_its_word(string set, int days, int step) => Keeps(set, new HowManyQuestion(days), step);

    [Theory]
    [InlineData("titanium", 10, 23)]
    [InlineData("world", 30, 30)]
    public void When_keeps_its_word(string set, int items, int step) => Keeps(set, new WhenQuestion(items), step);

    private static void Keeps(string set, ForecastQuestion question, int step)
    {
        var promises = All.Where(d => d.Set.StartsWith(set, StringComparison.Ordinal))
            .SelectMany(d => PromiseTrial.Of(d, question, ForecastRules.Chosen, step))
            .ToList();
        var rates = PromiseTrial.Rates(promises, p => p.Held);
        Assert.True(promises.Count > 400);
        Assert.InRange(rates[0], 43, 57);
        Assert.InRange(rates[1], 80, 90);
        Assert.InRange(rates[2], 91, 99);
    }
}
