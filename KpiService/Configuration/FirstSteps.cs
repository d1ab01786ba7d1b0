using System.Text.Json.Serialization;

namespace KpiService.Configuration;

/// <summary>A line of <c>config.yaml</c>, in the place of the one that has its key.</summary>
/// <param name="Section">The section it belongs to.</param>
/// <param name="Line">With the indentation of the file.</param>
public sealed record OfferedLine(string Section, string Line);

/// <summary>
/// From the shipped files to a Jira of one's own: the lines to fill in, the same on the command line and in the dashboard.
/// Their keys stand in the shipped file already, so they replace lines: added to it they would stand there twice.
/// </summary>
/// <param name="File">The configuration file that was looked for.</param>
/// <param name="SecretFile">The <c>.env</c> beside it.</param>
/// <param name="SecretLine">Its line for the token.</param>
public sealed record FirstSteps(ConfigurationFile File, IReadOnlyList<OfferedLine> Lines, ConfigurationFile SecretFile, string SecretLine)
{
    private const string Token = "JIRA_API_TOKEN=YOUR_JIRA_API_TOKEN_HERE";

    private static readonly OfferedLine[] Offered =
    [
        new("jira", "  urls: [https://your-company.atlassian.net]"),
        new("jira", "  email: your.email@company.com"),
        new("projects", "  project_keys: [CORE, WEB]"),
    ];

    public static FirstSteps Of(ConfigurationReport report) => new(report.Yaml, Offered, report.Env, Token);

    /// <summary>One sentence: what to set, and where it was looked for.</summary>
    [JsonIgnore]
    public string Summary =>
        $"Set jira.urls, jira.email (Cloud), jira.token and projects.project_keys. Looked in {File}, {SecretFile} and the environment.";

    /// <summary>All of it, for a terminal.</summary>
    [JsonIgnore]
    public string Text => string.Join('\n', Steps());

    private IEnumerable<string> Steps()
    {
        yield return Summary;
        if (File.Found)
        {
            yield return $"In {File.Path} put your values in the place of these lines (for Data Center leave email as it is):";
            foreach (var section in Lines.GroupBy(l => l.Section))
                yield return $"  under {section.Key}:\n{string.Join('\n', section.Select(l => $"    {l.Line.Trim()}"))}";
        }
        else
            yield return "Start in the folder that has config/config.yaml, or name the file with --config PATH.";
        yield return $"Into {SecretFile.Path}{(SecretFile.Found ? "" : ", a new file,")} write the token:\n    {SecretLine}";
        yield return "Or look around first: the demo verb needs no Jira.";
    }
}
