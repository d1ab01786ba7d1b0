using System.Text.RegularExpressions;

namespace KpiService.Sample.Jql;

/// <summary>A word, sign or quoted text; the latter is never a keyword or a number.</summary>
internal readonly record struct JqlToken(string Text, bool Quoted)
{
    public bool Is(string keyword) => !Quoted && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}

internal static partial class JqlTokenizer
{
    public static List<JqlToken> Split(string jql)
    {
        var tokens = new List<JqlToken>();
        for (var at = 0; at < jql.Length; )
        {
            var match = Token().Match(jql, at);
            if (!match.Success)
            {
                throw new JqlException(
                    $"Error in the JQL Query: The character '{jql[at]}' is a reserved JQL character. (line 1, character {at + 1})"
                );
            }

            if (match.Groups["quoted"] is { Success: true } quoted)
                tokens.Add(new JqlToken(Escape().Replace(quoted.Value[1..^1], "$1"), true));
            else if (match.Groups["plain"] is { Success: true } plain)
                tokens.Add(new JqlToken(plain.Value, false));
            at += match.Length;
        }

        return tokens;
    }

    [GeneratedRegex("""\G(?:\s+|(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<plain>[<>!]=|[=<>(),]|[\w.\-]+))""")]
    private static partial Regex Token();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();
}
