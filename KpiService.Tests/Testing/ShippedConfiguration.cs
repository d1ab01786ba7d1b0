using KpiService.Configuration;

namespace KpiService.Tests.Testing;

/// <summary>The repository's <c>config.yaml</c> as a reader edits it.</summary>
internal static class ShippedConfiguration
{
    public static string Text => File.ReadAllText(Repository.File("config/config.yaml"));

    /// <summary>Every offered line in the place of the one with its key in its section; fails where there is none, or more.</summary>
    public static string With(FirstSteps steps)
    {
        var lines = Text.Split('\n');
        foreach (var (section, line) in steps.Lines)
        {
            var begin = Array.FindIndex(lines, l => l.StartsWith($"{section}:", StringComparison.Ordinal)) + 1;
            var end = Array.FindIndex(lines, begin, l => l.Length > 0 && !char.IsWhiteSpace(l[0]));
            var key = line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)];
            var place = Assert.Single(Enumerable.Range(begin, end - begin), i => lines[i].StartsWith(key, StringComparison.Ordinal));
            lines[place] = line;
        }

        return string.Join('\n', lines);
    }
}
