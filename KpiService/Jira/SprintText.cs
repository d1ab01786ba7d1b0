using System.Globalization;
using System.Text.RegularExpressions;
using KpiService.Jira.Wire;

namespace KpiService.Jira;

/// <summary>Reads the Sprint field's text dump (<c>com.atlassian.greenhopper…Sprint@1f[id=1,…]</c>), whose names may hold <c>, = [ ]</c>. Pure.</summary>
internal static partial class SprintText
{
    private const string UpToNextKey = "(?=,(?:id|rapidViewId|state|name|goal|startDate|endDate|completeDate|activatedDate"
        + "|sequence|synced|autoStartStop|incompleteIssuesDestinationId)=|$)";

    /// <returns>Null when the text is no such dump.</returns>
    public static WireSprint? Parse(string text)
    {
        int open = text.IndexOf('[', StringComparison.Ordinal), close = text.LastIndexOf(']');
        if (open < 0 || close < open)
            return null;
        var body = text[(open + 1)..close];
        return Number(Id().Match(body)) is not { } id
            ? null
            : new WireSprint(
                id,
                Text(Name().Match(body)),
                Text(State().Match(body)),
                Date(body, "startDate"),
                Date(body, "endDate"),
                Date(body, "activatedDate"),
                Date(body, "completeDate"),
                OriginBoardId: Number(Board().Match(body)),
                BoardId: null,
                Text(Goal().Match(body)));
    }

    private static string? Text(Match match) => match.Success && match.Groups[1].Value is var value and not "<null>" ? value : null;

    private static long? Number(Match match) =>
        long.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Domain.Instant? Date(string body, string key) =>
        Dates().Matches(body).FirstOrDefault(match => match.Groups["key"].Value == key) is { } found
            ? InstantConverter.Parse(found.Groups["value"].Value)
            : null;

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

    [GeneratedRegex(@"(?:^|,)(?<key>startDate|endDate|activatedDate|completeDate)=(?<value>\d{4}-[^,\]]*)")]
    private static partial Regex Dates();
}
