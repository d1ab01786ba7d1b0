using System.Globalization;
using KpiService.Features.Flow.Forecast;

namespace KpiService.Benchmarks.Forecast;

/// <summary>The closing dates of one project.</summary>
/// <param name="Began">Day of its first issue. Days are day numbers.</param>
/// <param name="Days">How many issues were closed, by day.</param>
internal sealed record ClosingDates(string Set, string Project, int Began, IReadOnlyList<(int Day, int Count)> Days)
{
    /// <summary>The day after the last.</summary>
    public int End => Days[^1].Day + 1;

    /// <summary>Reads closing-dates.txt, which tells its format.</summary>
    public static IReadOnlyList<ClosingDates> Read(string file) =>
        [.. File.ReadLines(file).Where(line => !line.StartsWith('#')).Select(line => Parse(line.Split(' ')))];

    /// <summary>Its record, as if a closing date never changed.</summary>
    public DeliveryRecord Record(ForecastRules rules) =>
        new(
            [.. Days.SelectMany(d => Enumerable.Repeat(new DeliveredOn(d.Day, d.Day, int.MaxValue), d.Count))],
            Began,
            int.MinValue,
            day => day,
            rules
        );

    private static ClosingDates Parse(string[] words)
    {
        var began = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber + Number(words[2]);
        var days = words.Skip(3).Select(word => word.Split(':')).Select(pair => (began + Number(pair[0]), Number(pair[1])));
        return new ClosingDates(words[0], words[1], began, [.. days]);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
