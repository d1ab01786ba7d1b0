using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using KpiService.Jira.Wire;

namespace KpiService.Jira.Connection;

/// <summary>Jira's own words out of an error's body: JSON messages, a page's title, or plain text.</summary>
internal static partial class JiraWords
{
    private const int Longest = 400;

    /// <returns>Null when there are none.</returns>
    public static string? Of(string? body)
    {
        var text = body?.Trim() ?? "";
        var words =
            text.StartsWith('{') ? FromJson(text)
            : text.StartsWith('<') ? FromHtml(text)
            : text;
        var line = Spaces().Replace(words, " ").Trim();
        return line.Length == 0 ? null
            : line.Length > Longest ? line[..Longest] + "…"
            : line;
    }

    /// <returns>Null when the body is no web page.</returns>
    public static string? OfPage(string? body) => body?.TrimStart().StartsWith('<') == true ? Of(body) : null;

    /// <summary>Whether they say that a board has no sprints at all. Jira speaks the language of the account.</summary>
    public static bool DenySprints(string? words) =>
        words is not null && (NoSprints().IsMatch(words) || (Sprints().IsMatch(words) && Support().IsMatch(words)));

    private static string FromJson(string text)
    {
        try
        {
            var error = JsonSerializer.Deserialize(text, JiraJson.Default.WireError);
            var fields = error?.Errors?.Select(field => $"{field.Key}: {field.Value}") ?? [];
            var all = (error?.ErrorMessages ?? []).Concat(fields).Append(error?.Message);
            return string.Join(" ", all.Where(message => !string.IsNullOrWhiteSpace(message)));
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static string FromHtml(string text)
    {
        var title = Title().Match(text).Groups[1].Value;
        var body = WebUtility.HtmlDecode(Tags().Replace(HeadAndScripts().Replace(text, " "), " "));
        return $"a web page titled “{WebUtility.HtmlDecode(title).Trim()}”: {body}";
    }

    [GeneratedRegex(@"support\w*\s+(?:\w+\s+)?sprints?\b|\bsprints?\s+(?:are|is)\s+not\s+supported", RegexOptions.IgnoreCase)]
    private static partial Regex NoSprints();

    [GeneratedRegex("sprint|спринт|スプリント|스프린트|冲刺|衝刺", RegexOptions.IgnoreCase)]
    private static partial Regex Sprints();

    [GeneratedRegex(
        "unterstütz|prend pas en charge|admite|compatib|supporta|suporta|suporte|ondersteun|obsług|podpor|támogat|stöd|støtte|поддерж"
            + "|サポート|지원|支持|支援",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Support();

    [GeneratedRegex(@"<title[^>]*>(.*?)</title>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"<(head|script|style)\b.*?</\1>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex HeadAndScripts();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Spaces();
}
