using KpiService.Snapshot.Histories;

namespace KpiService.Tests.Snapshot;

public sealed class EstimateTextTests
{
    [Theory]
    [InlineData("3", 3)]
    [InlineData(" 1.5 ", 1.5)]
    [InlineData("1,5", 1.5)]
    [InlineData("0,25", 0.25)]
    [InlineData("-2", -2)]
    [InlineData("1E+1", 10)]
    [InlineData("1,000", 1000)]
    [InlineData("12,345,678", 12345678)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1.234,5", 1234.5)]
    public void A_number_is_read_in_the_way_it_is_written(string text, double expected) => Assert.Equal(expected, EstimateText.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("3 pts")]
    [InlineData("8h")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("∞")]
    [InlineData("1E+999")]
    [InlineData("1,5,5")]
    [InlineData("1,23.4")]
    [InlineData("1,2,345")]
    public void What_is_no_finite_number_is_no_estimate(string? text) => Assert.True(double.IsNaN(EstimateText.Read(text)));
}
