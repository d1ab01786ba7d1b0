namespace KpiService.Configuration.Sources;

/// <summary>Reads a <c>.env</c> file: <c>KEY=VALUE</c> lines, quotes, <c>export</c>, comments.</summary>
internal static class EnvFile
{
    /// <exception cref="ConfigurationException">A line is no assignment, or the file is not readable.</exception>
    public static IReadOnlyList<KeyValuePair<string, Setting>> Read(string path)
    {
        try
        {
            return Parse(File.ReadAllLines(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{Path.GetFullPath(path)} cannot be read: {e.Message}", e);
        }
    }

    public static IReadOnlyList<KeyValuePair<string, Setting>> Parse(IEnumerable<string> lines, string shownAs) =>
        [.. lines.Select((line, i) => ParseLine(line.Trim(), $"{shownAs}:{i + 1}")).OfType<KeyValuePair<string, Setting>>()];

    private static KeyValuePair<string, Setting>? ParseLine(string line, string origin)
    {
        if (line.Length == 0 || line[0] == '#')
            return null;
        if (line.StartsWith("export ", StringComparison.Ordinal))
            line = line[7..].TrimStart();
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
            throw new ConfigurationException($"{origin}: expected KEY=VALUE");
        return new(line[..equals].Trim(), new Setting(Value(line[(equals + 1)..].Trim(), origin), origin));
    }

    private static string Value(string text, string origin)
    {
        if (text.Length == 0 || text[0] is not ('"' or '\''))
            return text.IndexOf(" #", StringComparison.Ordinal) is var comment and >= 0 ? text[..comment].TrimEnd()
                : text.StartsWith('#') ? ""
                : text;
        var end = text.IndexOf(text[0], 1);
        if (end < 0)
            throw new ConfigurationException($"{origin}: the closing {text[0]} is missing");
        return text[1..end];
    }
}
