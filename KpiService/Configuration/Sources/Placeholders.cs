namespace KpiService.Configuration.Sources;

/// <summary>Example values of the older dashboard's files that count as not configured.</summary>
internal static class Placeholders
{
    private static readonly string[] Marks =
    [
        "your_jira_api_token_here",
        "your-company.",
        "your.email@company.com",
        "another-jira-instance.com",
    ];

    public static bool IsPlaceholder(string key, string? text) =>
        ConfigKey.IsWithin(key, "jira")
        && text is not null
        && (
            Marks.Any(m => text.Contains(m, StringComparison.OrdinalIgnoreCase))
            || text.Trim().Equals("your-company", StringComparison.OrdinalIgnoreCase)
        );
}
