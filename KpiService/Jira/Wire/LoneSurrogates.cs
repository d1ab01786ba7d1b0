using System.Text.RegularExpressions;

namespace KpiService.Jira.Wire;

/// <summary>Replaces escaped halves of surrogate pairs (<c>\ud83d</c> alone) by U+FFFD.</summary>
internal static partial class LoneSurrogates
{
    public static string Replace(string json) => Escape().Replace(json, match => match.Groups["half"].Success ? @"\ufffd" : match.Value);

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.")]
    private static partial Regex Escape();
}
