using System.Globalization;
using System.Text.RegularExpressions;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Jira.Connection;
using KpiService.Jira.Wire;

namespace KpiService.Jira.Fields;

/// <summary>
/// Reads the Sprint field's text dump (<c>com.atlassian.greenhopper…Sprint@1f[id=1,…]</c>), whose names may hold <c>, = [ ]</c>. Pure.
/// </summary>
internal static partial class SprintText
{
    private const string UpToNextKey =
        "(?=,(?:id|rapidViewId|state|name|goal|startDate|endDate|completeDate|activatedDate"
        + "|sequence|synced|autoStartStop|incompleteIssuesDestinationId)=|$)";

    /// <returns>Null when the text is no such dump.</returns>
    public static WireSprint? Parse(string text)
    {
        int open = text.IndexOf('[', StringComparison.Ordinal),
            close = text.LastIndexOf(']');
        if (open < 0 || close < open)
            return null;
        var body = text[(open + 1)..close];
        if (Number(Id().Match(body)) is not { } id)
            return null;
        var unread = new List<UnreadFact>();
        return new WireSprint(
            id,
            Text(Name().Match(body)),
            Text(State().Match(body)),
            Date(body, "startDate", unread),
            Date(body, "endDate", unread),
            Date(body, "activatedDate", unread),
            Date(body, "completeDate", unread),
            OriginBoardId: Number(Board().Match(body)),
            BoardId: null,
            Text(Goal().Match(body))
        )
        {
            Unread = unread.Count > 0 ? unread : null,
        };
    }

    private static string? Text(Match match) => match.Success && match.Groups[1].Value is var value and not "<null>" ? value : null;

    private static long? Number(Match match) =>
        long.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The first that is a date, because a name may hold the like of the key; what is there but is none is noted.</summary>
    private static Instant? Date(string body, string key, List<UnreadFact> unread)
    {
        string[] values =
        [
            .. Dates().Matches(body).Where(match => match.Groups["key"].Value == key).Select(match => match.Groups["value"].Value),
        ];
        foreach (var value in values)
        {
            if (InstantConverter.Parse(value) is { } date)
                return date;
        }

        if (values.FirstOrDefault(value => value is not ("" or "<null>" or "null")) is { } odd)
            unread.Add(new UnreadFact(key, JsonMending.Shorten(odd)));
        return null;
    }

    /// <summary>First or last, never in the middle, where a name could hold the like of it; the greedy branch takes the last.</summary>
    [GeneratedRegex(@"^id=(\d+)(?=,|$)|^.*,id=(?<1>\d+)(?=,|$)", RegexOptions.Singleline)]
    private static partial Regex Id();

    [GeneratedRegex(@"(?:^|,)rapidViewId=(\d+)(?=,|$)")]
    private static partial Regex Board();

    [GeneratedRegex(@"(?:^|,)state=(ACTIVE|CLOSED|FUTURE)(?=,|$)", RegexOptions.IgnoreCase)]
    private static partial Regex State();

    [GeneratedRegex("(?:^|,)name=(.*?)" + UpToNextKey, RegexOptions.Singleline)]
    private static partial Regex Name();

    [GeneratedRegex("(?:^|,)goal=(.*?)" + UpToNextKey, RegexOptions.Singleline)]
    private static partial Regex Goal();

    [GeneratedRegex(@"(?:^|,)(?<key>startDate|endDate|activatedDate|completeDate)=(?<value>[^,\]]*)")]
    private static partial Regex Dates();
}
