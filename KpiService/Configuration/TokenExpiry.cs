using System.Globalization;

namespace KpiService.Configuration;

/// <summary>Until when the token of a Jira works, by the date that the configuration gives.</summary>
/// <param name="Instance">Name of the Jira.</param>
/// <param name="Date">Its last day, in the reporting time zone.</param>
/// <param name="DaysLeft">From today; 0 on the last day, negative when it has passed.</param>
public sealed record TokenExpiry(string Instance, DateOnly Date, int DaysLeft)
{
    private const int DaysOfWarning = 14;

    /// <summary>What to do before or after it.</summary>
    public const string Advice =
        "Create a new token in Jira, put it in the place of the old one (JIRA_API_TOKEN or jira.token), correct token_expires and restart.";

    public bool IsOver => DaysLeft < 0;

    public bool IsNear => DaysLeft is >= 0 and <= DaysOfWarning;

    /// <summary>Date and days as a sentence.</summary>
    public string Text =>
        DaysLeft switch
        {
            < 0 => $"The token expired on {Day}, {Days(-DaysLeft)} ago.",
            0 => $"The token expires today, {Day}.",
            _ => $"The token expires on {Day}, in {Days(DaysLeft)}.",
        };

    private string Day => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>One for each Jira whose date is configured.</summary>
    public static IReadOnlyList<TokenExpiry> All(KpiServiceOptions options, TimeProvider time) =>
        [.. options.Jira.Instances.Select(instance => Of(instance, options, time)).OfType<TokenExpiry>()];

    /// <returns>Null: no date is configured.</returns>
    public static TokenExpiry? Of(InstanceOptions instance, KpiServiceOptions options, TimeProvider time)
    {
        if (!ConfiguredDate.TryRead(instance.TokenExpires, out var date))
            return null;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), options.ReportingZone()).DateTime);
        return new(instance.Name, date, date.DayNumber - today.DayNumber);
    }

    private static string Days(int days) => days == 1 ? "1 day" : $"{days} days";
}
