using System.Text.RegularExpressions;
using KpiService.Tests.Testing;

namespace KpiService.Tests.Documentation;

/// <summary>
/// The commands that a document gives its reader to paste: the lines of its sh blocks, and the program's commands in its text and tables.
/// </summary>
internal static partial class DocumentedCommands
{
    /// <summary>Of other tools, or too long for a test: they build, or need what a test must not.</summary>
    private static readonly string[] Elsewhere = ["dotnet test", "dotnet publish", "docker compose", "KpiService.Benchmarks"];

    /// <summary>In the order of the document.</summary>
    public static IReadOnlyList<string> In(string path)
    {
        var text = File.ReadAllText(Repository.File(path));
        var found = ShellBlock()
            .Matches(text)
            .SelectMany(m => m.Groups[1].Value.Split('\n').Select(line => (m.Index, Line: Comment().Replace(line, "").Trim())))
            .Concat(Inline().Matches(text).Select(m => (m.Index, Line: m.Groups[1].Value)));
        return [.. found.OrderBy(f => f.Index).Select(f => f.Line).Where(l => l.Length > 0).Distinct()];
    }

    public static bool IsForAnotherPlace(string command) => Elsewhere.Any(e => command.Contains(e, StringComparison.Ordinal));

    /// <summary>Whether it goes on until it is ended.</summary>
    public static bool Serves(string command) => Server().IsMatch(command);

    [GeneratedRegex("^ *```sh\n(.*?)^ *```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex("`(dotnet run --project KpiService -- [^`]+|out/KpiService [a-z][^`]*)`")]
    private static partial Regex Inline();

    [GeneratedRegex(@"(^|\s+)#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("(--|KpiService) (serve|demo)( |$)")]
    private static partial Regex Server();
}
