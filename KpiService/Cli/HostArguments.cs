namespace KpiService.Cli;

/// <summary>
/// Arguments that are not ours: test hosts and <c>dotnet ef</c> pass <c>--environment=…</c>, and any configuration key may be
/// given in .NET's form, <c>--section:key=value</c>.
/// </summary>
/// <param name="Own">What is left for the verbs.</param>
/// <param name="Host">For the web host (environment, content root, application name).</param>
/// <param name="Settings">Configuration keys with their values.</param>
internal sealed record HostArguments(IReadOnlyList<string> Own, IReadOnlyList<string> Host, IReadOnlyDictionary<string, string> Settings)
{
    private static readonly string[] HostNames = ["environment", "contentRoot", "applicationName"];

    public static HostArguments Split(IEnumerable<string> arguments)
    {
        List<string> own = [],
            host = [];
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var argument in arguments)
        {
            var (name, value) = NameAndValue(argument);
            if (value is null)
                own.Add(argument);
            else if (HostNames.Contains(name, StringComparer.OrdinalIgnoreCase))
                host.Add(argument);
            else if (name.Contains(':', StringComparison.Ordinal))
                settings[name] = value;
            else
                own.Add(argument);
        }

        return new(own, host, settings);
    }

    private static (string Name, string? Value) NameAndValue(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return argument.StartsWith("--", StringComparison.Ordinal) && equals > 0
            ? (argument[2..equals], argument[(equals + 1)..])
            : (argument, null);
    }
}
